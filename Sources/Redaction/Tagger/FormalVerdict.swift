/// What a court judgment hides beside what the tagger found: full dates, places and countries, institutions by name.
/// A judgment is written tightly, so the rules may be trusted further than in a testimony.
enum FormalVerdict {
    static func settle(learned: [Match], rules: [Match], in passage: Passage) -> [Match] {
        let institutions = FormalNames(in: passage)
        let names = institutions.matches + FormalAcronyms.matches(in: passage) + ages(in: passage)
        let inside = Set(names.flatMap(\.tokens))
        func stays(_ match: Match) -> Bool {
            switch match.kind {
            case .organization: match.reason == .learned && match.tokens.contains(where: institutions.kept.contains)
            case .location:
                match.tokens.allSatisfy(institutions.kept.contains) || isInLongName(match.tokens, passage)
                    || !match.tokens.contains { isCapital($0, passage) }
            case .person, .contact, .date, .age, .identifier, .other: false
            }
        }
        var all = learned.filter { !$0.tokens.allSatisfy(inside.contains) && !stays($0) }
        var taken = [Bool](repeating: false, count: passage.count)
        for index in all.flatMap(\.tokens) { taken[index] = true }
        let more = names + rules.filter(isTrusted) + countries(in: passage) + months(in: passage)
        for match in more where !match.tokens.contains(where: { taken[$0] }) && !stays(match) {
            for index in match.tokens { taken[index] = true }
            all.append(match)
        }
        return spanned(all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }, passage)
    }

    private static func isCapital(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].casing != .lower
    }

    /// The end of "the United Kingdom of Great Britain and Northern Ireland", a state that is a party to the case.
    private static func isInLongName(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let words = (max(0, tokens.lowerBound - 5)..<tokens.upperBound).filter { passage.form($0) == .word }
        let end = words.suffix(longName.count)
        return end.count == longName.count && zip(longName, end).allSatisfy { passage.isWord($0, at: $1) }
    }

    private static let longName: [StaticString] = ["great", "britain", "and", "northern", "ireland"]

    /// "age of 39", "aged sixty three"
    private static func ages(in passage: Passage) -> [Match] {
        (0..<passage.count).compactMap { index in
            guard passage.isWord(ageWords, at: index) else { return nil }
            var end = index + 1
            if passage.isWord(ageLinks, at: end) { end += 1 }
            let first = end
            while end < first + 3, passage.has(.numberWord, at: end) || isSmallNumber(end, passage) { end += 1 }
            guard end > first else { return nil }
            return Match(tokens: index..<end, kind: .age, reason: .agePattern, confidence: 0.8)
        }
    }

    private static let ageWords: WordSet = ["age", "aged"]
    private static let ageLinks: WordSet = ["of", "is", "was"]

    private static func isSmallNumber(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .number && passage.reading.tokens[index].count <= 2
    }

    /// "September 2007"
    private static func months(in passage: Passage) -> [Match] {
        (0..<max(0, passage.count - 1)).compactMap { index in
            guard passage.has(.month, at: index), passage.form(index + 1) == .number,
                passage.reading.tokens[index].casing != .lower, passage.reading.tokens[index + 1].count == 4
            else { return nil }
            return Match(tokens: index..<index + 2, kind: .date, reason: .datePattern, confidence: 0.8)
        }
    }

    /// "between 15 March 1985 and 10 March 1989" as one.
    private static func spanned(_ matches: [Match], _ passage: Passage) -> [Match] {
        var out: [Match] = []
        for match in matches {
            let start = match.tokens.lowerBound
            if match.kind == .date, let last = out.last, last.kind == .date, last.tokens.upperBound == start - 1,
                passage.isWord("and", at: start - 1), passage.isWord("between", at: last.tokens.lowerBound - 1)
            {
                out[out.count - 1].tokens = last.tokens.lowerBound - 1..<match.tokens.upperBound
            } else {
                out.append(match)
            }
        }
        return out
    }

    private static func isTrusted(_ rule: Match) -> Bool {
        switch rule.kind {
        case .date, .age: true
        case .location: rule.reason == .gazetteer
        case .person, .contact, .organization, .identifier, .other: false
        }
    }

    /// A country as a place: not the state that is a party to the case.
    private static func countries(in passage: Passage) -> [Match] {
        var found: [Match] = []
        var index = 0
        while index < passage.count {
            guard let end = passage.end(of: .country, at: index), passage.has(.country, at: index) else {
                index += 1
                continue
            }
            if !isParty(index, end, passage), passage.reading.tokens[index].casing != .lower {
                found.append(Match(tokens: index..<end, kind: .location, reason: .placePattern, confidence: 0.6))
            }
            index = end
        }
        return found
    }

    private static func isParty(_ start: Int, _ end: Int, _ passage: Passage) -> Bool {
        passage.isWord("of", at: start - 1) && passage.isWord(stateWords, at: start - 2)
            || passage.isWord("against", at: start - 1) || passage.isWord("against", at: start - 2)
            || passage.isWord(partyEndings, at: end)
    }

    private static let stateWords: WordSet = ["republic", "kingdom"]
    private static let partyEndings: WordSet = ["government", "of"]
}
