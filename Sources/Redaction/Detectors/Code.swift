/// A run of letters and digits without a break, or of digit groups with single spaces, that reads as one number.
struct Code {
    let tokens: Range<Int>
    let digitCount: Int
    let letterCount: Int
    let hyphens: Int
    let spaces: Int
    let slashes: Int
    let dots: Int
    /// The length of each group of digits.
    let groupSizes: GroupSizes
    let endsWithOrdinal: Bool

    /// Reads a code of at most 16 tokens that begins at a token; nil when it has no digit.
    static func read(at index: Int, in passage: Passage) -> Code? {
        let tokens = passage.reading.tokens
        var position = index
        var digits = 0
        var letters = 0
        var hyphens = 0
        var spaces = 0
        var slashes = 0
        var dots = 0
        var groups: GroupSizes = []
        var end = index
        let limit = min(passage.count, index + 16)
        // "my social is 555 01 2345"
        if passage.has(.function, at: index), tokens[index].count > 1, index + 1 < limit, tokens[index + 1].spaced {
            return nil
        }
        while position < limit {
            let token = tokens[position]
            if position > index {
                if token.startsLine { break }
                if token.spaced {
                    let joinsDigits = token.form == .number && (digits > 0 || letters <= 2)
                    guard joinsDigits, token.count >= 2 || letters == 1 else { break }
                    spaces += 1
                }
            }
            switch token.form {
            case .number:
                digits += token.count
                groups.append(token.count)
                end = position + 1
            case .word:
                if token.spaced && position > index { position = limit; continue }
                guard token.count <= 6 || digits > 0 || index == position else { break }
                letters += token.count
                if digits > 0 { end = position + 1 }
            case .sign:
                guard let sign = passage.reading.sign(position) else { break }
                if isInnerDot(position, passage) {
                    dots += 1
                    position += 1
                    continue
                }
                let isLink = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "#") || sign == UInt8(ascii: "/")
                guard isLink, position > index || sign == UInt8(ascii: "#"), !token.spaced || sign == UInt8(ascii: "#")
                else { position = limit; continue }
                if sign == UInt8(ascii: "-") { hyphens += 1 }
                if sign == UInt8(ascii: "/") { slashes += 1 }
            }
            position += 1
        }
        guard digits > 0, end > index else { return nil }
        return Code(
            tokens: index..<end, digitCount: digits, letterCount: letters, hyphens: hyphens, spaces: spaces,
            slashes: slashes, dots: dots, groupSizes: groups,
            endsWithOrdinal: letters == 2 && tokens[end - 1].form == .word)
    }

    /// Whether nothing but its own figures belongs to a code that begins at a figure: seen without reading it.
    static func isAlone(_ index: Int, _ passage: Passage) -> Bool {
        guard index + 1 < passage.count else { return true }
        let next = passage.reading.tokens[index + 1]
        if next.startsLine { return true }
        if next.spaced { return next.form != .number || next.count < 2 }
        switch passage.reading.sign(index + 1) {
        case nil, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "#"): return false
        case _: return !isInnerDot(index + 1, passage)
        }
    }

    /// A point between figures: "555.01.2345".
    private static func isInnerDot(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: ".") && passage.form(index - 1) == .number
            && passage.form(index + 1) == .number && !passage.reading.tokens[index].spaced
            && !passage.reading.tokens[index + 1].spaced
    }

    func startsWith(_ letter: UInt8, _ passage: Passage) -> Bool {
        let token = passage.reading.tokens[tokens.lowerBound]
        return token.count == 1 && passage.reading.characters[Int(token.start)] == letter
    }
}
