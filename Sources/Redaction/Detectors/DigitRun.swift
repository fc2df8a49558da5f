/// Digits that belong together in print or in speech: figures and number words with single signs between them.
struct DigitRun {
    let tokens: Range<Int>
    /// The figures, with spoken numbers written out.
    let digits: [UInt8]
    /// How many of the tokens are spoken.
    let spoken: Int
    /// How many groups of figures it has.
    let groups: Int
    let hasSlash: Bool
    let hasDot: Bool

    /// Reads a run of at most 24 tokens that begins at a token; nil when no figure stands there.
    init?(at index: Int, in passage: Passage) {
        let tokens = passage.reading.tokens
        var position = index
        var end = index
        var digits: [UInt8] = []
        var spoken = 0
        var groups = 0
        var slash = false
        var dot = false
        let limit = min(passage.count, index + 24)
        while position < limit {
            let token = tokens[position]
            if token.startsLine, position > index { break }
            if token.form == .number {
                guard digits.count + token.count < 40 else { break }
                digits += passage.reading.characters[Int(token.start)..<Int(token.end)].map { $0 - 0x30 }
            } else if token.form == .word, passage.has(.numberWord, at: position), passage.values[position] < 100 {
                digits += Self.figures(of: Int(passage.values[position]), previous: position, passage)
                spoken += 1
            } else {
                guard let sign = passage.reading.sign(position), position > index, Self.joins(sign) else { break }
                let next = position + 1
                if next < limit, tokens[next].spaced, sign == UInt8(ascii: "."), tokens[next].form == .word { break }
                if sign == UInt8(ascii: "/") { slash = true }
                if sign == UInt8(ascii: ".") { dot = true }
                position += 1
                if position < limit, let next = passage.reading.sign(position), Self.joins(next), next != sign {
                    position += 1
                }
                continue
            }
            groups += 1
            position += 1
            end = position
        }
        guard end > index else { return nil }
        self.tokens = index..<end
        self.digits = digits
        self.spoken = spoken
        self.groups = groups
        hasSlash = slash
        hasDot = dot
    }

    private static func joins(_ sign: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
            UInt8(ascii: ","):
            true
        default: false
        }
    }

    private static func figures(of value: Int, previous: Int, _ passage: Passage) -> [UInt8] {
        String(value).utf8.map { $0 - 0x30 }
    }
}
