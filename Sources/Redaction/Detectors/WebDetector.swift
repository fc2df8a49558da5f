/// Web addresses with a scheme or `www.`, and bare domains with a path.
struct WebDetector: Detector {
    let triggers: WordClass = .webStart

    func match(at index: Int, in passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        var end = index + 1
        while end < passage.count, !tokens[end].spaced, end < index + 60 { end += 1 }
        while end > index + 1, let sign = passage.reading.sign(end - 1), sign != UInt8(ascii: "/") { end -= 1 }
        guard end > index + 2 else { return nil }
        return Match(tokens: index..<end, kind: .contact, reason: .webPattern, confidence: 0.97)
    }
}
