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
        if passage.form(position) == .word, ["es", "is", "era", "was"].contains(passage.reading.folded(position)) {
            position -= 1
        }
        guard passage.form(position) == .word else { return false }
        let word = passage.reading.folded(position)
        if ["zip", "cp", "postal", "zipcode", "p"].contains(word) { return true }
        return word == "code" && passage.form(position - 1) == .word
            && ["zip", "postal", "post"].contains(passage.reading.folded(position - 1))
    }
}
