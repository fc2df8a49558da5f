/// Names of people by rule: after an introduction, a title or a word of kinship, and from the lists of names.
struct NameDetector: Detector {
    let triggers: WordClass = [.given, .surname, .introduction, .title, .kinship, .phraseStart]

    func match(at index: Int, in passage: Passage) -> Match? {
        if let end = passage.end(of: [.introduction, .title, .kinship], at: index),
            let found = introduced(after: end, by: index, passage)
        {
            return found
        }
        return listed(at: index, passage)
    }

    private func introduced(after end: Int, by index: Int, _ passage: Passage) -> Match? {
        var start = end
        let strong = passage.end(of: [.introduction, .title], at: index) != nil
        while start < end + 2, let sign = passage.reading.sign(start), [0x2E, 0x3A, 0x22, 0x2C].contains(sign) {
            start += 1
        }
        guard passage.form(start) == .word, isLikelyName(start, passage, strong: strong) else { return nil }
        let ranked = passage.style == .usual && isRanked(start, by: index, passage)
        return Match(
            tokens: start..<nameEnd(from: start, passage), kind: .person, reason: .introduction,
            confidence: ranked ? Self.rankedConfidence : strong ? 0.92 : 0.85
        )
    }

    /// The confidence of a name right after a rank.
    static let rankedConfidence = 0.94

    /// "Officer Law", "Deputy Banks": a capital right after a rank makes a name of a word.
    private func isRanked(_ name: Int, by index: Int, _ passage: Passage) -> Bool {
        guard name == index + 1 || name == index + 2 && passage.reading.sign(index + 1) == UInt8(ascii: "."),
            passage.reading.tokens[name].casing == .initial, passage.has(.title, at: index)
        else { return false }
        return passage.isWord(Self.ranks, at: index) && !passage.has(Self.institutional, at: name)
            && !passage.isWord(Self.offices, at: name)
    }

    private static let ranks: WordSet = [
        "officer", "ofcr", "ofc", "oficial", "deputy", "sgt", "sergeant", "sargento", "detective", "det", "agent",
        "agente",
        "trooper", "judge", "juez", "jueza", "attorney", "lawyer", "mr", "mrs", "ms", "sr", "sra",
    ]
    private static let institutional: WordClass = [
        .jailAfter, .organizationAfter, .countyAfter, .identifierCue, .birthCue, .phoneCue,
    ]
    private static let offices: WordSet = [
        "department", "office", "counsel", "general", "director", "chief", "station", "number", "safety", "training",
        "name", "and", "de", "en", "que", "at", "client",
    ]

    private func listed(at index: Int, _ passage: Passage) -> Match? {
        let casing = passage.reading.tokens[index].casing
        guard passage.form(index) == .word, passage.has([.given, .surname], at: index),
            !passage.has(Self.otherwise, at: index)
        else { return nil }
        let end = nameEnd(from: index, passage)
        let known = passage.has(.given, at: index) && !passage.has([.common, .rareName, .city], at: index)
        guard end > index + 1 && casing != .lower || known else { return nil }
        return Match(tokens: index..<end, kind: .person, reason: .gazetteer, confidence: end > index + 1 ? 0.8 : 0.6)
    }

    static let otherwise: WordClass = [
        .function, .agency, .state, .country, .people, .faith, .month, .weekday, .numberWord, .title, .kinship,
        .introduction, .particle, .money,
    ]

    private func isLikelyName(_ index: Int, _ passage: Passage, strong: Bool) -> Bool {
        let token = passage.reading.tokens[index]
        guard !passage.has(Self.otherwise, at: index), token.count > 1 else { return false }
        let named = passage.has([.given, .surname], at: index)
        if token.casing == .lower { return named && (strong || !passage.has(.common, at: index)) }
        return strong || named || !passage.has(.common, at: index)
    }

    /// Extends over particles, further names, initials and suffixes.
    private func nameEnd(from start: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        let lower = tokens[start].casing == .lower
        var end = start + 1
        while end < passage.count, end < start + 9, !tokens[end].startsLine {
            if isContinuation(end, passage, lower: lower) {
                end += 1
            } else if passage.has(.particle, at: end), let next = afterParticles(end, passage, lower: lower) {
                end = next
            } else if passage.reading.sign(end) == UInt8(ascii: "-"), !tokens[end].spaced,
                isContinuation(end + 1, passage, lower: lower)
            {
                end += 2
            } else if passage.reading.sign(end) == UInt8(ascii: "."), tokens[end - 1].count == 1,
                isContinuation(end + 1, passage, lower: lower)
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func afterParticles(_ index: Int, _ passage: Passage, lower: Bool) -> Int? {
        var position = index
        while position < index + 3, passage.has(.particle, at: position) { position += 1 }
        guard isContinuation(position, passage, lower: lower),
            !lower || passage.has(.surname, at: position) && !passage.has(.city, at: position)
        else { return nil }
        return position + 1
    }

    private func isContinuation(_ index: Int, _ passage: Passage, lower: Bool) -> Bool {
        guard passage.form(index) == .word,
            !passage.has(Self.otherwise, at: index) || passage.has(.nameSuffix, at: index)
        else { return false }
        let token = passage.reading.tokens[index]
        if lower { return passage.has([.given, .surname], at: index) && !passage.has(.common, at: index) }
        return token.casing != .lower
    }
}
