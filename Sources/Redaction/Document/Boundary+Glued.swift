extension Boundary {
    /// The most tokens that a number grows by on either side.
    private static let reach = 8

    /// The tokens of a number of a paper with the letters and figures that are written to them without a space ("SC-" of
    /// "SC-2012-006611"), and letters of no meaning after them ("KTR" of "318 KTR"), up to what something else has taken.
    static func withGlued(_ tokens: Range<Int>, in passage: Passage, isTaken: (Int) -> Bool) -> Range<Int> {
        var start = tokens.lowerBound
        while start > 0, tokens.lowerBound - start < reach, let next = gluedBefore(start, passage),
            !(next..<start).contains(where: isTaken)
        {
            start = next
        }
        var end = tokens.upperBound
        while end < passage.count, end - tokens.upperBound < reach, let next = gluedAfter(end, passage),
            !(end..<next).contains(where: isTaken)
        {
            end = next
        }
        if isSeries(end, passage, isCued: passage.has(.identifierCue, at: start - 1)), !isTaken(end) { end += 1 }
        if isSeriesBefore(start, passage), !isTaken(start - 1) { start -= 1 }
        if let letter = saidLetter(before: start, passage), !isTaken(letter) { start = letter }
        return start..<end
    }

    /// "four and a half", "cinco y medio".
    static func withHalf(_ tokens: Range<Int>, in passage: Passage) -> Range<Int> {
        let end = tokens.upperBound
        if passage.isWord("and", at: end), passage.isWord("a", at: end + 1), passage.isWord("half", at: end + 2) {
            return tokens.lowerBound..<end + 3
        }
        let isHalf = passage.isWord("y", at: end) && passage.isWord("medio", at: end + 1)
        return isHalf ? tokens.lowerBound..<end + 2 : tokens
    }

    private static func gluedBefore(_ start: Int, _ passage: Passage) -> Int? {
        let tokens = passage.reading.tokens
        guard start > 0, !tokens[start].spaced, !tokens[start].startsLine else { return nil }
        guard let sign = passage.reading.sign(start - 1) else {
            return tokens[start - 1].count <= mostGlued || passage.form(start - 1) == .number ? start - 1 : nil
        }
        guard start > 1, !tokens[start - 1].spaced, !tokens[start - 1].startsLine else { return nil }
        switch passage.form(start - 2) {
        case .number: return links.contains(sign) || sign == UInt8(ascii: ":") ? start - 2 : nil
        case .word: return links.contains(sign) && tokens[start - 2].count <= mostGlued ? start - 2 : nil
        case .sign, nil: return nil
        }
    }

    private static func gluedAfter(_ end: Int, _ passage: Passage) -> Int? {
        let tokens = passage.reading.tokens
        guard end < passage.count, !tokens[end].spaced, !tokens[end].startsLine else { return nil }
        guard let sign = passage.reading.sign(end) else {
            return tokens[end].count <= mostGlued || passage.form(end) == .number ? end + 1 : nil
        }
        guard links.contains(sign), end + 1 < passage.count, passage.form(end + 1) != .sign,
            !tokens[end + 1].spaced, !tokens[end + 1].startsLine
        else { return nil }
        return end + 2
    }

    /// "KTR": two or three letters that are no word, after figures; in capitals unless the text has none.
    private static func isSeries(_ index: Int, _ passage: Passage, isCued: Bool) -> Bool {
        guard passage.form(index - 1) == .number, isMeaningless(index, passage) else { return false }
        return passage.style == .lower ? isCued : passage.style == .usual && isCapitals(index, passage)
    }

    /// "psy" of "licencia psy 55519".
    private static func isSeriesBefore(_ start: Int, _ passage: Passage) -> Bool {
        passage.form(start) == .number && !passage.reading.tokens[start].startsLine
            && isMeaningless(start - 1, passage) && passage.has(.identifierCue, at: start - 2)
    }

    /// The A of "A, cero nueve cuatro, …", the number of a foreigner as it is said.
    private static func saidLetter(before start: Int, _ passage: Passage) -> Int? {
        guard passage.form(start) == .word, passage.has(.numberWord, at: start) else { return nil }
        let letter = passage.reading.sign(start - 1) == UInt8(ascii: ",") ? start - 2 : start - 1
        return passage.isWord("a", at: letter) && passage.reading.tokens[letter].casing != .lower ? letter : nil
    }

    private static func isMeaningless(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.form(index) == .word, passage.has(.unknown, at: index) else { return false }
        let token = passage.reading.tokens[index]
        return !token.startsLine && (2...3).contains(token.count)
    }

    private static func isCapitals(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.tokens[index].casing == .upper
    }

    /// Longer words beside a number say what it is.
    private static let mostGlued = 6
    private static let links: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "/")]
}
