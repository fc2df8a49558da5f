/// Digits that belong together in print or in speech: figures and number words with single signs between them.
struct DigitRun {
    private(set) var tokens: Range<Int>
    /// The figures, with spoken numbers written out.
    private(set) var digits = Figures()
    /// How many of the groups are spoken.
    private(set) var spoken = 0
    /// How many groups of figures it has.
    private(set) var groups = 0
    private(set) var hasSlash = false

    /// Whether it has as many figures as a telephone number.
    var canBePhone: Bool {
        (7...11).contains(digits.count) && digits.count != 9
    }

    /// Hyphens that are said.
    private static let hyphens: WordSet = ["guion", "dash", "hyphen"]

    /// Longer runs are not telephone numbers.
    private static let longest = 40

    /// Reads a run of at most 32 tokens that begins at a token; nil when no figure stands there.
    static func read(at index: Int, in passage: Passage) -> DigitRun? {
        var run = DigitRun(tokens: index..<index)
        let tokens = passage.reading.tokens
        var position = index
        let limit = min(passage.count, index + 32)
        while position < limit, run.digits.count < Self.longest {
            let token = tokens[position]
            if token.startsLine, position > index { break }
            if let end = run.take(at: position, passage) {
                position = end
                run.tokens = index..<end
                continue
            }
            if position > index, passage.isWord(Self.hyphens, at: position), mayBegin(at: position + 1, passage) {
                position += 1
                continue
            }
            guard position > index, let sign = passage.reading.sign(position), Self.joins(sign) else { break }
            let next = position + 1
            if next < limit, tokens[next].spaced, Self.ends(sign, before: next, passage) { break }
            if sign == UInt8(ascii: "/") { run.hasSlash = true }
            position += 1
            if position < limit, let next = passage.reading.sign(position), Self.joins(next), next != sign {
                position += 1
            }
        }
        return run.tokens.isEmpty ? nil : run
    }

    /// Whether a sign with a space after it ends a number: "at 3. Call …", "from 10 to 2, 205-555-0131".
    private static func ends(_ sign: UInt8, before next: Int, _ passage: Passage) -> Bool {
        if sign == UInt8(ascii: "."), passage.form(next) == .word { return true }
        return (sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",")) && passage.form(next) == .number
            && passage.form(next - 2) == .number
    }

    /// Whether a run that begins at a token may have more than one group of figures.
    static func mayGoOn(after index: Int, in passage: Passage) -> Bool {
        guard let sign = passage.reading.sign(index + 1) else {
            return mayBegin(at: passage.isWord(hyphens, at: index + 1) ? index + 2 : index + 1, passage)
        }
        return joins(sign) && (passage.form(index + 2) == .sign || mayBegin(at: index + 2, passage))
    }

    /// Whether a group of figures, printed or spoken, may begin at a token.
    private static func mayBegin(at index: Int, _ passage: Passage) -> Bool {
        switch passage.form(index) {
        case .number: true
        case .word:
            passage.has(.numberWord, at: index) || passage.reading.tokens[index].count == 1
                || times(index, passage) != nil
        case .sign, nil: false
        }
    }

    /// Takes a group of figures, printed or spoken, and returns where it ends.
    private mutating func take(at index: Int, _ passage: Passage) -> Int? {
        guard let end = takePrinted(at: index, passage) ?? takeSpoken(at: index, passage) else { return nil }
        groups += 1
        return end
    }

    /// Figures, with `o` and `l` typed for 0 and 1 when they touch figures.
    private mutating func takePrinted(at index: Int, _ passage: Passage) -> Int? {
        let token = passage.reading.tokens[index]
        if token.form == .number {
            for figure in passage.reading.letters(of: token) { digits.append(figure - 0x30) }
            return index + 1
        }
        guard token.form == .word, token.count == 1 else { return nil }
        let touches =
            !token.spaced && passage.form(index - 1) == .number
            || passage.form(index + 1) == .number && !passage.reading.tokens[index + 1].spaced
        guard touches else { return nil }
        switch passage.reading.characters[Int(token.start)] {
        case UInt8(ascii: "o"): digits.append(0)
        case UInt8(ascii: "l"), UInt8(ascii: "i"): digits.append(1)
        case _: return nil
        }
        return index + 1
    }

    /// "cinco", "setenta y dos", "seventy-two", "seiscientos dos", "triple five".
    private mutating func takeSpoken(at index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.numberWord, at: index) else { return takeMultiplied(at: index, passage) }
        guard passage.form(index) == .word else { return nil }
        var value = Int(passage.value(at: index))
        guard value < 1000 else { return nil }
        var end = index + 1
        if value >= 100, let rest = Self.below(100, end, passage) {
            value += rest
            end += 1
        }
        if value % 100 >= 20, value % 10 == 0 {
            let joined = passage.reading.sign(end) == UInt8(ascii: "-") || passage.isWord("y", at: end)
            if let unit = Self.below(10, joined ? end + 1 : end, passage), unit > 0 {
                value += unit
                end += joined ? 2 : 1
            }
        }
        append(value)
        spoken += 1
        return end
    }

    private mutating func append(_ value: Int) {
        if value >= 10 { append(value / 10) }
        digits.append(UInt8(value % 10))
    }

    private static func below(_ limit: Int32, _ index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.numberWord, at: index), passage.value(at: index) < limit else { return nil }
        return Int(passage.value(at: index))
    }

    private mutating func takeMultiplied(at index: Int, _ passage: Passage) -> Int? {
        guard let times = Self.times(index, passage), let digit = Self.below(10, index + 1, passage) else { return nil }
        for _ in 0..<times { digits.append(UInt8(digit)) }
        spoken += 1
        return index + 2
    }

    /// How often the figure after a word is said to stand.
    private static func times(_ index: Int, _ passage: Passage) -> Int? {
        if passage.isWord("double", at: index) || passage.isWord("doble", at: index) { return 2 }
        return passage.isWord("triple", at: index) ? 3 : nil
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
