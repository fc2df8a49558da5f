/// Names of institutions in a court judgment, by their capitals: "Ardley Labour Court", "Fenwick Broadcasting Ltd". Those that any country has stay: "Court of Cassation", "Ministry of Justice", "the Government".
struct FormalNames {
    /// What must be hidden.
    private(set) var matches: [Match] = []
    /// The tokens of institutions that stay: a place in their name stays too.
    private(set) var kept: Set<Int> = []

    /// The longest name, in tokens.
    private static let reach = 14

    init(in passage: Passage) {
        var aliases: Set<UInt64> = []
        var index = 0
        while index < passage.count {
            let end = Self.runEnd(from: index, passage)
            guard end > index else {
                index += 1
                continue
            }
            let name = Self.trimmed(index..<end, passage)
            if Self.isTelling(name, passage) {
                matches.append(Self.match(name))
                if let alias = Self.alias(after: name.upperBound, passage) { aliases.insert(alias) }
            } else if Self.isInstitution(name, passage) {
                kept.formUnion(name)
            }
            index = end
        }
        guard !aliases.isEmpty else { return }
        let mentions = (0..<passage.count).filter {
            Self.isCapital($0, passage) && aliases.contains(passage.reading.tokens[$0].hash)
        }
        matches += mentions.map { Self.match($0..<$0 + 1) }
    }

    private static func match(_ tokens: Range<Int>) -> Match {
        Match(tokens: tokens, kind: .organization, reason: .organizationPattern, confidence: 0.6)
    }

    /// The one word that a text says it will use from now on: "Ardley Borough Council (“the Council”)".
    private static func alias(after end: Int, _ passage: Passage) -> UInt64? {
        guard passage.reading.sign(end) == UInt8(ascii: "("), passage.reading.sign(end + 1) == UInt8(ascii: "\"") else {
            return nil
        }
        let start = passage.isWord("the", at: end + 2) ? end + 3 : end + 2
        guard isCapital(start, passage), passage.reading.sign(start + 1) == UInt8(ascii: "\"") else { return nil }
        return passage.reading.tokens[start].hash
    }

    /// The end of a run of capitalized words, with the small words between them.
    private static func runEnd(from start: Int, _ passage: Passage) -> Int {
        guard isCapital(start, passage) else { return start }
        var end = start + 1
        var position = end
        while position < passage.count, position < start + reach, !passage.reading.tokens[position].startsLine {
            if isCapital(position, passage) {
                position += 1
                end = position
            } else if joins(position, passage) {
                position += 1
            } else {
                break
            }
        }
        return end
    }

    private static func isCapital(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].casing != .lower
    }

    private static func joins(_ index: Int, _ passage: Passage) -> Bool {
        switch passage.reading.sign(index) {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"): true
        case _: passage.isWord(FormalWords.joints, at: index)
        }
    }

    /// Without an article or preposition that only opens the sentence.
    private static func trimmed(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
        var start = run.lowerBound
        while start < run.upperBound,
            passage.isWord(FormalWords.openings, at: start) || !isCapital(start, passage)
        {
            start += 1
        }
        return start..<run.upperBound
    }

    /// Names an institution, and not one of those that every country has.
    private static func isTelling(_ name: Range<Int>, _ passage: Passage) -> Bool {
        guard isInstitution(name, passage), !name.contains(where: { passage.isWord(FormalWords.kept, at: $0) }),
            name.contains(where: { isCapital($0, passage) && passage.reading.tokens[$0].casing != .upper })
        else { return false }
        let isPrivate = name.contains { passage.isWord(FormalWords.privateHeads, at: $0) }
        return name.contains {
            passage.form($0) == .word && !FormalWords.isGeneral($0, passage) && (isPrivate || isProper($0, passage))
        }
    }

    /// Whether one of the words says that it is an institution.
    private static func isInstitution(_ name: Range<Int>, _ passage: Passage) -> Bool {
        name.contains { FormalWords.isHead($0, passage) }
    }

    /// Not a word of the dictionary, nor what a whole country shares.
    private static func isProper(_ index: Int, _ passage: Passage) -> Bool {
        !passage.has([.vocabulary, .people, .country], at: index)
    }
}
