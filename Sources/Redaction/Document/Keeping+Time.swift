/// Months, spans of time and counts, which stay.
extension Keeping {
    /// A month, perhaps with a year, but no day and no named day.
    static func isMonth(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.contains { passage.has(.month, at: $0) }
            && tokens.allSatisfy { index in
                !passage.has([.holiday, .ordinal, .numberWord], at: index)
                    && (passage.form(index) != .number || passage.reading.tokens[index].count == 4)
            }
    }

    /// A count of relatives ("tengo 4 hijos"); "my 9-year-old son" is an age.
    static func isCount(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        guard !tokens.contains(where: { passage.end(of: .ageUnit, at: $0) != nil }) else { return false }
        let next = tokens.upperBound
        return isSeveral(next, passage) && !passage.reading.tokens[next].startsLine || isSeveral(next - 1, passage)
    }

    /// "twenty horses", "forty-three days": a bare number before a plural.
    static func countsThings(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let next = tokens.upperBound
        guard passage.form(next) == .word, !passage.reading.tokens[next].startsLine,
            tokens.allSatisfy({ passage.form($0) == .number || passage.has([.numberWord, .function], at: $0) })
        else { return false }
        let word = passage.reading.tokens[next]
        return word.count > 4 && passage.reading.letters(of: word).last == UInt8(ascii: "s")
            && (word.casing == .lower || passage.style == .upper) && passage.has(.vocabulary, at: next)
            && !passage.has([.function, .kinship], at: next) && passage.end(of: .ageUnit, at: next) == nil
    }

    /// "hijos", "sisters", "children", but not "15 hermano".
    private static func isSeveral(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.has(.kinship, at: index) else { return false }
        return passage.reading.letters(of: passage.reading.tokens[index]).last == UInt8(ascii: "s")
            || passage.isWord("children", at: index)
    }

    /// How long something took, or how long ago it was: "hace 3 años", "for 12 years", "six months ago", "3 meses de
    /// embarazo".
    static func isDuration(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        var end = tokens.upperBound
        if passage.isWord(units, at: end) { end += 1 }
        guard passage.isWord(units, at: end - 1) else { return false }
        if passage.form(end) == .word {
            if passage.isWord(after, at: end) { return true }
            if passage.isWord("embarazo", at: end + 1) { return true }
        }
        var before = tokens.lowerBound - 1
        while passage.isWord(hedges, at: before) { before -= 1 }
        return passage.isWord(spans, at: before)
    }

    /// "on Monday at seven", "August 3, 2012 at seven".
    static func isHour(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let before = tokens.lowerBound - 1
        return tokens.count == 1 && passage.isWord("at", at: before)
            && (passage.form(before - 1) == .number || passage.has([.month, .weekday], at: before - 1))
    }

    private static let units: WordSet = [
        "anos", "years", "meses", "months", "ano", "year", "yrs", "weeks", "semanas", "medio",
    ]
    private static let after: WordSet = ["ago", "later", "despues", "atras", "pregnant", "embarazada"]
    private static let hedges: WordSet = ["unos", "como", "casi", "mas", "de", "about", "almost", "over"]
    private static let spans: WordSet = [
        "embarazada", "embarazo", "pregnant", "hace", "llevo", "llevaba", "llevamos", "llevan", "lleva", "durante",
        "for", "sentencia", "condena", "within",
        "estuvo", "estuve", "estuvimos", "estuvieron",
    ]

    /// "the 14th Amendment", "24/7".
    static func isOrdinalOfLaw(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let next = tokens.upperBound
        if passage.isWord(counted, at: next),
            !tokens.contains(where: { passage.has(.month, at: $0) })
        {
            return true
        }
        return tokens.count == 3 && passage.reading.spells("24", at: tokens.lowerBound)
            && passage.reading.spells("7", at: tokens.lowerBound + 2)
    }

    private static let counted: WordSet = [
        "amendment", "enmienda", "grade", "grado", "floor", "piso", "circuit", "time", "vez", "oficiales", "officers",
    ]

    /// "D.O.B."
    static func isBirthCue(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.end(of: .birthCue, at: tokens.lowerBound).map { $0 >= tokens.upperBound } ?? false
    }

    /// "mid-March", "in mid-March"
    static func isModifiedMonth(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        guard tokens.count >= 3, passage.has(.month, at: tokens.upperBound - 1),
            passage.isWord("mid", at: tokens.upperBound - 3)
        else { return false }
        return tokens.dropLast(3).allSatisfy { passage.has(.function, at: $0) }
    }
}
