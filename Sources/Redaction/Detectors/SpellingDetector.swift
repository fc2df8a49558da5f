/// Names spelled letter by letter: "O-R-T-E-G-A", "G U A D A L U P E".
struct SpellingDetector: Detector {
    let triggers: WordClass = []
    let startsAtLetter = true

    /// Fewer letters are mostly initials or agencies.
    private static let fewest = 4
    private static let most = 24

    func match(at index: Int, in passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        guard !isJoined(index - 1, passage), isLetter(index, passage) else { return nil }
        var end = index + 1
        var letters = 1
        let hyphens = passage.reading.sign(end) == UInt8(ascii: "-")
        while letters < Self.most {
            let next = hyphens ? end + 1 : end
            guard !hyphens || passage.reading.sign(end) == UInt8(ascii: "-"), isLetter(next, passage),
                !tokens[next].startsLine, hyphens || tokens[next].spaced,
                hyphens || tokens[next].casing == tokens[index].casing
            else { break }
            end = next + 1
            letters += 1
        }
        guard letters >= Self.fewest else { return nil }
        return Match(tokens: index..<end, kind: .person, reason: .spelledOut, confidence: 0.9)
    }

    private func isLetter(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].count == 1
    }

    private func isJoined(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: "-") && isLetter(index - 1, passage)
            || isLetter(index, passage) && passage.form(index + 1) == .word
    }
}
