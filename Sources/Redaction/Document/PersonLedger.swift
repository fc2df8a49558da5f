/// Which mentions of names are the same person: a name that shares a given name or a surname with one seen before, and
/// contradicts none of its words, is taken for the same. A mistake here costs clarity, never secrecy.
struct PersonLedger {
    private var words: [[UInt64]] = []
    private var byWord: [UInt64: [Int]] = [:]

    /// How many people of the same name are compared.
    private static let reach = 8

    mutating func number(for tokens: Range<Int>, in passage: Passage) -> Int {
        var name: [UInt64] = []
        for index in tokens where passage.form(index) != .sign {
            if tokens.count > 1, passage.has(.particle, at: index) { continue }
            name.append(Nicknames.canonical(passage.reading.tokens[index].hash))
        }
        guard let first = name.first else { return add(name) }
        let candidates = (byWord[first] ?? []) + (name.count > 1 ? name.dropFirst().flatMap { byWord[$0] ?? [] } : [])
        for candidate in candidates.prefix(Self.reach) {
            let known = words[candidate]
            if Set(name).isSubset(of: known) { return candidate + 1 }
            if Set(known).isSubset(of: name) {
                for word in name where !known.contains(word) { byWord[word, default: []].append(candidate) }
                words[candidate] = name
                return candidate + 1
            }
        }
        return add(name)
    }

    private mutating func add(_ name: [UInt64]) -> Int {
        words.append(name)
        for word in name { byWord[word, default: []].append(words.count - 1) }
        return words.count
    }
}
