/// The few features by which the gate judges.
extension FeatureExtractor {
    /// What a token's word says, wherever it stands near the judged one.
    @inline(__always)
    package func forEachGlance(_ index: Int, _ body: (UInt64) -> Void) {
        let token = passage.reading.tokens[index]
        let casing = casingAndStyle(token)
        let classes = passage.classes[index].rawValue & Self.telling
        body(WordHash.join(0x11, wordHash(index)))
        body(WordHash.join(0x12, classes << 5 ^ casing))
        body(WordHash.join(0x13, UInt64(hints.flags[Int(passage.words[index])]) << 8 | casing))
        var rest = classes
        while rest != 0 {
            body(WordHash.join(0x14, UInt64(rest.trailingZeroBitCount) << 8 | casing))
            rest &= rest - 1
        }
        guard token.form == .word else { return }
        let letters = passage.reading.letters(of: token)
        body(WordHash.join(0x15, WordHash.of(letters.suffix(3))))
        body(WordHash.join(0x16, WordHash.of(letters.prefix(3))))
    }

    /// What a token says together with its neighbours.
    @inline(__always)
    package func forEachPair(_ index: Int, _ body: (UInt64) -> Void) {
        let here = shapeHash(index)
        body(Self.pair(shapeHash(index - 1), here, 1))
        body(Self.pair(here, shapeHash(index + 1), 2))
        body(Self.pair(wordHash(index - 1), here, 3))
        body(Self.pair(here, wordHash(index + 1), 4))
    }

    /// Joins two hashes that are mixed well already.
    @inline(__always)
    private static func pair(_ left: UInt64, _ right: UInt64, _ seed: UInt64) -> UInt64 {
        ((left &+ seed) &* 0x9E37_79B9_7F4A_7C15 ^ right) &* 0xD6E8_FEB8_6659_FD93
    }

    /// How a token is written, and how the text uses capitals.
    @inline(__always)
    func casingAndStyle(_ token: Token) -> UInt64 {
        UInt64(token.casing.rawValue) | style << 2
    }

    /// Whether a rule found something there.
    package func isHinted(_ index: Int) -> Bool {
        hints.tags[index] != 0
    }
}
