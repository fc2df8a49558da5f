/// One text of a document with what the lexicon and the name lists say about its words.
struct Passage: Sendable {
    let reading: Reading
    /// Classes of each token, of phrases too: every token of a phrase carries the phrase's classes.
    private(set) var classes: [WordClass]
    /// Phrases found, by first token: the token after the last, and the classes.
    private(set) var phrases: [Int: [(end: Int, classes: WordClass, value: Int32)]] = [:]
    /// The value of number words, months and ordinals.
    private(set) var values: [Int32]

    var count: Int { reading.tokens.count }

    init(_ text: String, knowledge: Knowledge) {
        reading = Reading(text, folding: knowledge.folding)
        let count = reading.tokens.count
        classes = []
        values = [Int32](repeating: 0, count: count)
        classes.reserveCapacity(count)
        var known: [UInt64: Lexicon.Entry] = [:]
        var starts: [Int] = []
        for (index, token) in reading.tokens.enumerated() {
            guard token.form != .number else {
                classes.append([])
                continue
            }
            if token.form == .sign, token.hash == 0 { continue }
            let entry: Lexicon.Entry
            if let cached = known[token.hash] {
                entry = cached
            } else {
                entry = knowledge.entry(for: token.hash)
                known[token.hash] = entry
            }
            classes.append(entry.classes)
            values[index] = entry.value
            if entry.classes.contains(.phraseStart) { starts.append(index) }
        }
        for start in starts { matchPhrases(at: start, knowledge) }
    }

    private mutating func matchPhrases(at start: Int, _ knowledge: Knowledge) {
        var hash = reading.tokens[start].hash
        let limit = min(start + Lexicon.longestPhrase, count)
        var index = start + 1
        while index < limit, !(reading.tokens[index].startsLine && reading.tokens[index].form != .sign) {
            hash = WordHash.join(hash, reading.tokens[index].hash)
            index += 1
            if let entry = knowledge.phrase(hash) {
                phrases[start, default: []].append((index, entry.classes, entry.value))
            }
        }
        if let longest = phrases[start]?.last, !longest.classes.isDisjoint(with: .spreading) {
            for token in start..<longest.end { classes[token].formUnion(longest.classes.intersection(.spreading)) }
        }
    }

    /// The end of the longest phrase or word of these classes that begins at a token.
    func end(of wanted: WordClass, at index: Int) -> Int? {
        guard index < count else { return nil }
        if let found = phrases[index]?.last(where: { !$0.classes.isDisjoint(with: wanted) }) { return found.end }
        return reading.tokens[index].form == .word && !classes[index].isDisjoint(with: wanted) ? index + 1 : nil
    }

    /// Whether the token is of one of these classes.
    @inline(__always)
    func has(_ wanted: WordClass, at index: Int) -> Bool {
        classes.indices.contains(index) && !classes[index].isDisjoint(with: wanted)
    }

    func form(_ index: Int) -> Token.Form? {
        reading.tokens.indices.contains(index) ? reading.tokens[index].form : nil
    }
}
