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
        let word = passage.form(before) == .word ? passage.reading.folded(before) : ""
        guard afterState || ["zip", "cp", "postal", "zipcode", "p"].contains(word) else { return nil }
        var end = index + 1
        if passage.reading.sign(end) == UInt8(ascii: "-"), passage.form(end + 1) == .number,
            passage.reading.tokens[end + 1].count == 4
        {
            end += 2
        }
        return Match(tokens: index..<end, kind: .contact, reason: .postcodePattern, confidence: 0.9)
    }
}
