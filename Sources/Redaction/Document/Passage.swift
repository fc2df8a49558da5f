/// One text of a document with what the lexicon and the name lists say about its words.
package struct Passage: Sendable {
    package let reading: Reading
    /// The number of each token's word: the same for the same folded spelling; figures by their shape.
    let words: [Int32]
    /// The hash of each distinct word.
    let wordHashes: [UInt64]
    /// How the text uses capitals.
    let style: Style
    /// Classes of each token; every token of a phrase carries the phrase's spreading classes too.
    private(set) var classes: [WordClass]
    /// Phrases found, by first token: the token after the last, their classes and value.
    private(set) var phrases: [Int: [(end: Int, classes: WordClass, value: Int32)]] = [:]
    /// The value of number words, months and ordinals.
    private(set) var values: [Int32]

    /// How many distinct words there are.
    var wordCount: Int { wordHashes.count }

    package var count: Int { reading.tokens.count }

    package init(_ text: String, knowledge: Knowledge) {
        let reading = Reading(text, folding: knowledge.folding)
        self.reading = reading
        let count = reading.tokens.count
        var classes: [WordClass] = []
        var values = [Int32](repeating: 0, count: count)
        var words: [Int32] = []
        var starts: [Int] = []
        classes.reserveCapacity(count)
        words.reserveCapacity(count)
        var interner = WordInterner(expecting: count)
        var known: [Lexicon.Entry] = []
        for (index, token) in reading.tokens.enumerated() {
            let hash = token.form == .number ? FigureShape.hash(of: token, in: reading) : token.hash
            let (id, isNew) = interner.number(of: hash)
            if isNew { known.append(token.form == .number ? .none : knowledge.entry(for: hash)) }
            words.append(Int32(id))
            let entry = known[id]
            classes.append(entry.classes)
            if entry.value != 0 { values[index] = entry.value }
            if entry.classes.contains(.phraseStart) { starts.append(index) }
        }
        self.classes = classes
        self.values = values
        self.words = words
        wordHashes = interner.hashes
        style = Style(of: reading)
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
        if has(.phraseStart, at: index),
            let found = phrases[index]?.last(where: { !$0.classes.isDisjoint(with: wanted) })
        {
            return found.end
        }
        return reading.tokens[index].form == .word && !classes[index].isDisjoint(with: wanted) ? index + 1 : nil
    }

    /// Whether the token is of one of these classes.
    @inline(__always)
    func has(_ wanted: WordClass, at index: Int) -> Bool {
        index >= 0 && index < classes.count && !classes[index].isDisjoint(with: wanted)
    }

    /// Part of the name of a state, a country, a people or a federal agency.
    package func isKept(_ index: Int) -> Bool {
        has([.state, .country, .people, .agency], at: index)
    }

    @inline(__always)
    func form(_ index: Int) -> Token.Form? {
        index >= 0 && index < reading.tokens.count ? reading.tokens[index].form : nil
    }
}
