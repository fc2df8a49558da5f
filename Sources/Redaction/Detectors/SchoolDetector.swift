/// Schools of New York by number: "PS 73", "IS 218", "P.S. 73".
struct SchoolDetector: Detector {
    let triggers: WordClass = []
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        guard passage.style == .usual, tokens[index].count <= 3, !tokens[index].startsLine else { return nil }
        var start = index - 1
        if passage.isWord(Self.kinds, at: start), tokens[start].casing == .upper {
            return match(start..<index + 1)
        }
        guard passage.reading.sign(start) == UInt8(ascii: "."), passage.isWord("s", at: start - 1),
            passage.reading.sign(start - 2) == UInt8(ascii: "."), passage.isWord(Self.letters, at: start - 3),
            tokens[start - 3].casing != .lower
        else { return nil }
        start -= 3
        return match(start..<index + 1)
    }

    private func match(_ tokens: Range<Int>) -> Match {
        Match(tokens: tokens, kind: .organization, reason: .placePattern, confidence: 0.95)
    }

    private static let kinds: WordSet = ["ps", "is", "jhs"]
    private static let letters: WordSet = ["p", "i"]
}
