/// How texts name the states and countries that labels may name, and the towns whose name alone says the state.
struct AreaNames: Sendable {
    private var areas: [UInt64: Area] = [:]
    private var knownTowns: Set<UInt64> = []

    /// The most tokens a name has.
    private static let longest = 4

    /// Reads a file such as `Words/areas.txt`.
    init(_ file: String, folding: FoldTable) {
        var section = ""
        var number = 0
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = String(line.dropFirst().dropLast())
                number = 0
                continue
            }
            number += 1
            for name in line.split(separator: ";") {
                let tokens = Reading(String(name), folding: folding).tokens
                guard let hash = WordHash.joined(tokens.map(\.hash)) else { continue }
                switch section {
                case "state": areas[hash] = .state(number)
                case "country": areas[hash] = .country(number)
                default: knownTowns.insert(hash)
                }
            }
        }
    }

    /// Whether the town whose words have this hash needs no state beside it.
    func isKnown(town hash: UInt64) -> Bool {
        knownTowns.contains(hash)
    }

    /// The longest name that begins at a token: what it names, and the token after it.
    func area(at index: Int, in passage: Passage) -> (area: Area, end: Int)? {
        var hash = passage.reading.tokens[index].hash
        var found = areas[hash].map { (area: $0, end: index + 1) }
        for next in index + 1..<max(index + 1, min(index + Self.longest, passage.count)) {
            hash = WordHash.join(hash, passage.reading.tokens[next].hash)
            if let area = areas[hash] { found = (area, next + 1) }
        }
        return found
    }
}
