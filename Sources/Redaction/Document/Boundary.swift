/// Puts the ends of a match where a reader would: no line breaks, no sentence ends, no stray signs.
enum Boundary {
    /// Calls with each part of a match that remains.
    @inline(__always)
    static func settle(_ match: Match, in passage: Passage, _ body: (Match) -> Void) {
        var start = match.tokens.lowerBound
        for end in match.tokens.dropFirst() where breaks(end, match, passage) {
            if let part = trimmed(start..<end, of: match, passage) { body(part) }
            start = end
        }
        if let part = trimmed(start..<match.tokens.upperBound, of: match, passage) { body(part) }
    }

    /// Whether a name cannot go on over this token: a line begins, or a sentence did.
    private static func breaks(_ index: Int, _ match: Match, _ passage: Passage) -> Bool {
        let token = passage.reading.tokens[index]
        if token.startsLine { return true }
        guard match.kind == .person || match.kind == .location, token.spaced,
            passage.reading.sign(index - 1) == UInt8(ascii: "."), index >= 2
        else { return false }
        let before = passage.reading.tokens[index - 2]
        return before.count > 3 && !passage.has([.title, .streetBefore, .streetAfter, .nameSuffix], at: index - 2)
    }

    private static func trimmed(_ tokens: Range<Int>, of match: Match, _ passage: Passage) -> Match? {
        var start = tokens.lowerBound
        var end = tokens.upperBound
        while start < end, let sign = passage.reading.sign(start), !opening.contains(sign) { start += 1 }
        while start < end, passage.form(end - 1) == .sign, !endsInitials(end - 1, passage) { end -= 1 }
        if match.kind == .person {
            while start < end, passage.has(.title, at: start), end > start + 1, isTitle(start, passage) { start += 1 }
        }
        trim(&start, &end, match.kind, passage)
        guard start < end else { return nil }
        var part = match
        part.tokens = start..<end
        return part
    }

    /// Small words at either end that no name begins or ends with.
    private static func trim(_ start: inout Int, _ end: inout Int, _ kind: FindingKind, _ passage: Passage) {
        switch kind {
        case .person:
            while start < end - 1, passage.form(start) == .word, !isInitial(start, passage),
                passage.isWord(leading, at: start)
            {
                start += 1
            }
            fallthrough
        case .location, .organization, .contact, .age:
            while end > start, isTrailing(end - 1, kind, passage), end > start + 1 || kind != .person { end -= 1 }
        case .date, .identifier, .other: break
        }
    }

    private static let leading: WordSet = ["a", "de", "del", "que", "y", "and", "con", "with", "por", "para"]
    private static let trailing: WordSet = [
        "de", "del", "que", "y", "and", "con", "with", "por", "para", "en", "in", "at", "of", "the", "el", "la", "me",
        "le",
    ]

    private static func isTrailing(_ index: Int, _ kind: FindingKind, _ passage: Passage) -> Bool {
        guard passage.form(index) == .word, passage.reading.tokens[index].casing == .lower else { return false }
        // "East LA" in small letters.
        return passage.isWord(trailing, at: index) && !(kind == .location && passage.isWord("la", at: index))
    }

    private static func isInitial(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.tokens[index].count == 1 && passage.reading.sign(index + 1) == UInt8(ascii: ".")
    }

    private static func isTitle(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.tokens[index].count <= 4 && passage.reading.sign(index + 1) == UInt8(ascii: ".")
    }

    /// `@`, `#`, `+`, `(` and the like may begin an identifier.
    private static let opening: [UInt8] = [0x40, 0x23, 0x2B, 0x28]

    private static func endsInitials(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: ".") && index >= 2
            && passage.reading.tokens[index - 1].count == 1 && passage.reading.sign(index - 2) == UInt8(ascii: ".")
            || passage.reading.sign(index) == UInt8(ascii: ")") && passage.form(index - 1) == .number
    }
}
