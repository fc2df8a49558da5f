/// Short forms of given names and the full names that each can stand for.
enum Nicknames {
    /// The hashes of the full names that a short form can stand for; empty when it is not known to be one.
    static func fullForms(_ letters: ArraySlice<UInt8>, hash: UInt64) -> [UInt64] {
        let diminished = undiminished(letters)
        guard let listed = table.full[hash] else { return diminished }
        return listed + diminished
    }

    /// The hashes of the short forms of a full name.
    static func shortForms(_ letters: ArraySlice<UInt8>, hash: UInt64) -> [UInt64] {
        (table.short[hash] ?? []) + diminutives(letters)
    }

    /// Shorter stems could belong to too many names.
    private static let shortestStem = 2
    private static let endings: [[UInt8]] = ["ito", "ita", "itos", "illo", "illa"].map { Array($0.utf8) }

    /// "pedrito" → pedro, "carlitos" → carlos, "dieguito" → diego, "carmencita" → carmen.
    private static func undiminished(_ letters: ArraySlice<UInt8>) -> [UInt64] {
        guard letters.count > 4,
            let ending = endings.last(where: { letters.count > $0.count && ends(letters, with: $0) })
        else { return [] }
        var stem = Array(letters.dropLast(ending.count))
        guard stem.count >= shortestStem else { return [] }
        if ends(stem[...], with: Array("gu".utf8)) { stem.removeLast() }
        if ends(stem[...], with: Array("qu".utf8)) { stem.replaceSubrange(stem.count - 2..<stem.count, with: "c".utf8) }
        var forms = ["", "o", "a", "e", "os", "as"].map { stem + Array($0.utf8) }
        if ends(stem[...], with: Array("c".utf8)) { forms.append(stem.dropLast()) }
        return forms.filter { $0.count >= 3 }.map { WordHash.of($0) }
    }

    private static func ends(_ letters: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        letters.suffix(ending.count).elementsEqual(ending)
    }

    /// pedro → "pedrito", juana → "juanita", luis → "luisito".
    private static func diminutives(_ letters: ArraySlice<UInt8>) -> [UInt64] {
        guard letters.count >= 3, let last = letters.last else { return [] }
        var stem = Array(letters)
        let ending: String
        switch last {
        case UInt8(ascii: "o"), UInt8(ascii: "a"):
            ending = last == UInt8(ascii: "o") ? "ito" : "ita"
            stem.removeLast()
            if stem.last == UInt8(ascii: "g") { stem.append(UInt8(ascii: "u")) }
            if stem.last == UInt8(ascii: "c") { stem.replaceSubrange(stem.count - 1..<stem.count, with: "qu".utf8) }
        case UInt8(ascii: "l"), UInt8(ascii: "s"): ending = "ito"
        case _: return []
        }
        return [WordHash.of(stem + Array(ending.utf8))]
    }

    private static let table: (full: [UInt64: [UInt64]], short: [UInt64: [UInt64]]) = {
        var full: [UInt64: [UInt64]] = [:]
        var short: [UInt64: [UInt64]] = [:]
        for line in names.split(separator: "\n") {
            let hashes = line.split(separator: " ").map { WordHash.of($0.utf8) }
            short[hashes[0]] = Array(hashes.dropFirst())
            for hash in hashes.dropFirst() { full[hash, default: []].append(hashes[0]) }
        }
        return (full, short)
    }()
}
