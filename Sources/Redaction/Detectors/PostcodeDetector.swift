/// ZIP codes after a state, and postal codes after "C.P.".
struct PostcodeDetector: Detector {
    let triggers: WordClass = []
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        guard passage.form(index) == .number, passage.reading.tokens[index].count == 5 else { return nil }
        var before = index - 1
        if let sign = passage.reading.sign(before),
            sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":")
        {
            before -= 1
        }
        let afterState = passage.has([.state, .stateCode], at: before) && !passage.has(.function, at: before)
        guard afterState || isCued(before, passage) else { return nil }
        var end = index + 1
        if passage.reading.sign(end) == UInt8(ascii: "-"), passage.form(end + 1) == .number,
            passage.reading.tokens[end + 1].count == 4
        {
            end += 2
        }
        return Match(tokens: index..<end, kind: .contact, reason: .postcodePattern, confidence: 0.9)
    }

    /// "zip code", "código postal es", "my zip is".
    private func isCued(_ index: Int, _ passage: Passage) -> Bool {
        var position = index
        if passage.isWord(Self.copulas, at: position) {
            position -= 1
        }
        if passage.isWord(Self.cues, at: position) { return true }
        return passage.isWord("code", at: position) && passage.isWord(Self.codeKinds, at: position - 1)
    }

    private static let copulas: WordSet = ["es", "is", "era", "was"]
    private static let cues: WordSet = ["zip", "cp", "postal", "zipcode", "p"]
    private static let codeKinds: WordSet = ["zip", "postal", "post"]
}
