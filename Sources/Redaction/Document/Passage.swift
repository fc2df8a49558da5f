/// A phrase of the lexicon or the name lists, found in a passage.
struct Phrase: Sendable {
    /// The token after its last.
    let end: Int32
    let classes: WordClass
}

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
    /// For each distinct word its value, if it is a number word, a month or an ordinal; else 0.
    private let wordValues: [Int32]
    /// Phrases found, in order of their first tokens, and the shorter before the longer.
    private var found: [Phrase] = []
    /// Where the phrases of each token begin in `found`, and how many there are (in the low four bits); 0 when none.
    private var foundAt: [UInt32]

    /// How many distinct words there are.
    var wordCount: Int { wordHashes.count }

    package var count: Int { reading.tokens.count }

    package init(_ text: String, knowledge: Knowledge) {
        let reading = Reading(text, folding: knowledge.folding)
        self.reading = reading
        let count = reading.tokens.count
        var classes: [WordClass] = []
        var words: [Int32] = []
        var starts: [Int32] = []
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
            if entry.classes.contains(.phraseStart) { starts.append(Int32(index)) }
        }
        self.classes = classes
        wordValues = known.map(\.value)
        self.words = words
        wordHashes = interner.hashes
        style = Style(of: reading)
        foundAt = [UInt32](repeating: 0, count: count)
        for start in starts { matchPhrases(at: Int(start), knowledge) }
    }

    private mutating func matchPhrases(at start: Int, _ knowledge: Knowledge) {
        var hash = reading.tokens[start].hash
        let limit = min(start + Lexicon.longestPhrase, count)
        var index = start + 1
        let first = found.count
        while index < limit, !(reading.tokens[index].startsLine && reading.tokens[index].form != .sign) {
            hash = WordHash.join(hash, reading.tokens[index].hash)
            index += 1
            if let entry = knowledge.phrase(hash) {
                found.append(Phrase(end: Int32(index), classes: entry.classes))
            }
            if !knowledge.mayGoOn(hash) { break }
        }
        guard let longest = found.last, found.count > first else {
            classes[start].remove(.phraseStart)
            return
        }
        foundAt[start] = UInt32(first) << 4 | UInt32(found.count - first)
        let spread = longest.classes.intersection(.spreading)
        if !spread.isEmpty {
            for token in start..<Int(longest.end) { classes[token].formUnion(spread) }
        }
    }

    /// The phrases that begin at a token, the longest last.
    func phrases(at index: Int) -> ArraySlice<Phrase> {
        guard index >= 0, index < count else { return [] }
        let entry = foundAt[index]
        let first = Int(entry >> 4)
        return found[first..<first + Int(entry & 15)]
    }

    /// The end of the longest phrase or word of these classes that begins at a token.
    func end(of wanted: WordClass, at index: Int) -> Int? {
        guard index < count else { return nil }
        if foundAt[index] != 0,
            let phrase = phrases(at: index).last(where: { !$0.classes.isDisjoint(with: wanted) })
        {
            return Int(phrase.end)
        }
        return reading.tokens[index].form == .word && !classes[index].isDisjoint(with: wanted) ? index + 1 : nil
    }

    /// The tokens that lie under ranges of scalars, in order, of a text in which this passage begins at an offset.
    func tokens(under ranges: [Range<Int>], offset: Int) -> [Range<Int>] {
        var covered: [Range<Int>] = []
        var next = 0
        for range in ranges {
            while next < count, Int(reading.tokens[next].endScalar) + offset <= range.lowerBound { next += 1 }
            let first = next
            while next < count, Int(reading.tokens[next].firstScalar) + offset < range.upperBound { next += 1 }
            if first < next { covered.append(first..<next) }
        }
        return covered
    }

    /// Whether the token is of one of these classes.
    @inline(__always)
    func has(_ wanted: WordClass, at index: Int) -> Bool {
        index >= 0 && index < classes.count && !classes[index].isDisjoint(with: wanted)
    }

    /// The value of a token that is a number word, a month or an ordinal; else 0.
    @inline(__always)
    func value(at index: Int) -> Int32 {
        wordValues[Int(words[index])]
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
