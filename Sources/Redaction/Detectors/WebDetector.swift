/// Web addresses with a scheme or `www.`, and bare domains with a path ("wa.me/17325550120").
struct WebDetector: Detector {
    let triggers: WordClass = .webStart
    let signs: [UInt8] = [UInt8(ascii: "/")]

    func match(at index: Int, in passage: Passage) -> Match? {
        passage.form(index) == .sign ? withPath(at: index, passage) : address(from: index, passage)
    }

    /// The domain before the slash where its path begins.
    private func withPath(at slash: Int, _ passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        guard slash >= 3, slash + 1 < passage.count, passage.reading.sign(slash - 2) == UInt8(ascii: "."),
            passage.form(slash - 1) == .word, passage.form(slash - 3) == .word, passage.form(slash + 1) != .sign,
            (2...4).contains(tokens[slash - 1].count), (slash - 2...slash + 1).allSatisfy({ !tokens[$0].spaced })
        else { return nil }
        return address(from: slash - 3, passage)
    }

    private func address(from index: Int, _ passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        var end = index + 1
        while end < passage.count, !tokens[end].spaced, end < index + 60 { end += 1 }
        while end > index + 1, let sign = passage.reading.sign(end - 1), sign != UInt8(ascii: "/") { end -= 1 }
        guard end > index + 2 else { return nil }
        return Match(tokens: index..<end, kind: .contact, reason: .webPattern, confidence: 0.97)
    }
}
