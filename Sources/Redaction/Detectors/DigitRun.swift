/// Digits that belong together in print or in speech: figures and number words with single signs between them.
struct DigitRun {
    private(set) var tokens: Range<Int>
    /// The figures, with spoken numbers written out.
    private(set) var digits: [UInt8] = []
    /// How many of the groups are spoken.
    private(set) var spoken = 0
    /// How many groups of figures it has.
    private(set) var groups = 0
    private(set) var hasSlash = false

    /// Longer runs are not telephone numbers.
    private static let longest = 40

    /// Reads a run of at most 32 tokens that begins at a token; nil when no figure stands there.
    init?(at index: Int, in passage: Passage) {
        let tokens = passage.reading.tokens
        var position = index
        var end = index
        let limit = min(passage.count, index + 32)
        self.tokens = index..<index
        while position < limit, digits.count < Self.longest {
            let token = tokens[position]
            if token.startsLine, position > index { break }
            if let group = Self.printed(position, passage) ?? Self.spoken(position, passage) {
                digits += group.digits
                groups += 1
                if group.isSpoken { spoken += 1 }
                position = group.end
                end = position
                continue
            }
            guard position > index, let sign = passage.reading.sign(position), Self.joins(sign) else { break }
            let next = position + 1
            if next < limit, tokens[next].spaced, sign == UInt8(ascii: "."), tokens[next].form == .word { break }
            if sign == UInt8(ascii: "/") { hasSlash = true }
            position += 1
            if position < limit, let next = passage.reading.sign(position), Self.joins(next), next != sign {
                position += 1
            }
        }
        guard end > index else { return nil }
        self.tokens = index..<end
    }

    private struct Group {
        let digits: [UInt8]
        let end: Int
        let isSpoken: Bool
    }

    /// Figures, with `o` and `l` typed for 0 and 1 when they touch figures.
    private static func printed(_ index: Int, _ passage: Passage) -> Group? {
        let token = passage.reading.tokens[index]
        if token.form == .number {
            return Group(digits: passage.reading.letters(of: token).map { $0 - 0x30 }, end: index + 1, isSpoken: false)
        }
        guard token.form == .word, token.count == 1 else { return nil }
        let touches =
            !token.spaced && passage.form(index - 1) == .number
            || passage.form(index + 1) == .number && !passage.reading.tokens[index + 1].spaced
        guard touches else { return nil }
        switch passage.reading.characters[Int(token.start)] {
        case UInt8(ascii: "o"): return Group(digits: [0], end: index + 1, isSpoken: false)
        case UInt8(ascii: "l"), UInt8(ascii: "i"): return Group(digits: [1], end: index + 1, isSpoken: false)
        case _: return nil
        }
    }

    /// "cinco", "setenta y dos", "seventy-two", "seiscientos dos", "triple five".
    private static func spoken(_ index: Int, _ passage: Passage) -> Group? {
        guard passage.form(index) == .word else { return nil }
        guard passage.has(.numberWord, at: index) else { return multiplied(index, passage) }
        var value = Int(passage.values[index])
        guard value < 1000 else { return nil }
        var end = index + 1
        if value >= 100, let rest = below(100, end, passage) {
            value += rest
            end += 1
        }
        if value % 100 >= 20, value % 10 == 0 {
            let joined =
                passage.reading.sign(end) == UInt8(ascii: "-")
                || passage.form(end) == .word
                    && passage.reading.folded(end) == "y"
            if let unit = below(10, joined ? end + 1 : end, passage), unit > 0 {
                value += unit
                end += joined ? 2 : 1
            }
        }
        return Group(digits: String(value).utf8.map { $0 - 0x30 }, end: end, isSpoken: true)
    }

    private static func below(_ limit: Int32, _ index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.numberWord, at: index), passage.values[index] < limit else { return nil }
        return Int(passage.values[index])
    }

    private static func multiplied(_ index: Int, _ passage: Passage) -> Group? {
        let times: Int
        switch passage.reading.folded(index) {
        case "double", "doble": times = 2
        case "triple": times = 3
        case _: return nil
        }
        guard let digit = below(10, index + 1, passage) else { return nil }
        return Group(digits: Array(repeating: UInt8(digit), count: times), end: index + 2, isSpoken: true)
    }

    private static func joins(_ sign: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
            UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "_"), FoldTable.sign:
            true
        case _: false
        }
    }
}
