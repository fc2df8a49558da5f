/// What a testimony keeps: states, countries, peoples, agencies and programmes, months, God and the saints, forms.
enum Keeping {
    /// Whether a match speaks of something that stays.
    static func keeps(_ match: Match, in passage: Passage) -> Bool {
        switch match.kind {
        case .date: isMonth(match.tokens, passage) || isOrdinalOfLaw(match.tokens, passage)
        case .location, .organization, .other:
            covered(match.tokens, by: [.state, .stateCode, .country, .people, .agency, .faith], passage)
                || isForm(match.tokens, passage) || isAmount(match.tokens, passage)
                || isNameless(match.tokens, passage) || isArticle(match.tokens, passage)
                || isModifiedMonth(match.tokens, passage)
        case .person:
            isSpeaker(match.tokens, passage) || isModifiedMonth(match.tokens, passage)
                || passage.end(of: .birthCue, at: match.tokens.lowerBound) != nil
                || covered(match.tokens, by: [.agency, .faith, .people, .lawCue], passage)
                    && !isNickname(match.tokens, passage) && match.reason != .introduction
                || covered(match.tokens, byPhrase: [.state, .country], passage)
        case .identifier, .contact:
            isForm(match.tokens, passage) || isAmount(match.tokens, passage) || isCount(match.tokens, passage)
        case .age:
            isAmount(match.tokens, passage) || isCount(match.tokens, passage) || isDuration(match.tokens, passage)
        }
    }

    /// A month, perhaps with a year, but no day and no named day.
    private static func isMonth(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.contains { passage.has(.month, at: $0) }
            && tokens.allSatisfy { index in
                !passage.has([.holiday, .ordinal, .numberWord], at: index)
                    && (passage.form(index) != .number || passage.reading.tokens[index].count == 4)
            }
    }

    /// A count of relatives ("tengo 4 hijos"); "my 9-year-old son" is an age.
    private static func isCount(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        guard !tokens.contains(where: { passage.end(of: .ageUnit, at: $0) != nil }) else { return false }
        return passage.has(.kinship, at: tokens.upperBound) || passage.has(.kinship, at: tokens.upperBound - 1)
    }

    /// How long something took, or how long ago it was: "hace 3 años", "for 12 years", "six months ago", "3 meses de
    /// embarazo".
    private static func isDuration(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        var end = tokens.upperBound
        if passage.form(end) == .word, units.contains(passage.reading.folded(end)) { end += 1 }
        guard passage.form(end - 1) == .word, units.contains(passage.reading.folded(end - 1)) else { return false }
        if passage.form(end) == .word {
            if after.contains(passage.reading.folded(end)) { return true }
            if passage.form(end + 1) == .word, passage.reading.folded(end + 1) == "embarazo" { return true }
        }
        var before = tokens.lowerBound - 1
        while passage.form(before) == .word, hedges.contains(passage.reading.folded(before)) { before -= 1 }
        return passage.form(before) == .word && spans.contains(passage.reading.folded(before))
    }

    private static let units: Set<String> = [
        "anos", "years", "meses", "months", "ano", "year", "yrs", "weeks", "semanas", "medio",
    ]
    private static let after: Set<String> = ["ago", "later", "despues", "atras", "pregnant", "embarazada"]
    private static let hedges: Set<String> = ["unos", "como", "casi", "mas", "de", "about", "almost", "over"]
    private static let spans: Set<String> = [
        "hace", "llevo", "llevaba", "llevamos", "llevan", "lleva", "durante", "for", "sentencia", "condena", "within",
        "estuvo", "estuve", "estuvimos", "estuvieron",
    ]

    /// An amount of money.
    private static func isAmount(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.reading.sign(tokens.lowerBound - 1) == UInt8(ascii: "$") || passage.has(.money, at: tokens.upperBound)
    }

    /// "the 14th Amendment", "24/7".
    private static func isOrdinalOfLaw(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let next = tokens.upperBound
        if passage.form(next) == .word, counted.contains(passage.reading.folded(next)),
            !tokens.contains(where: { passage.has(.month, at: $0) })
        {
            return true
        }
        return tokens.count == 3 && passage.reading.folded(tokens.lowerBound) == "24"
            && passage.reading.folded(tokens.lowerBound + 2) == "7"
    }

    private static let counted: Set<String> = [
        "amendment", "enmienda", "grade", "grado", "floor", "piso", "circuit", "time", "vez", "oficiales", "officers",
    ]

    /// "the county", "U.S. District Court": institutions without a place's name.
    private static func isNameless(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.allSatisfy { index in
            passage.form(index) == .sign || passage.has(generic, at: index)
                || passage.form(index) == .word && courts.contains(passage.reading.folded(index))
        }
    }

    private static let generic: WordClass = [
        .country, .state, .countyBefore, .countyAfter, .jailAfter, .function, .particle, .agency,
    ]
    private static let courts: Set<String> = ["district", "federal", "supreme", "municipal", "local", "city"]

    /// "artículo 33 de la Constitución": from the number on.
    private static func isArticle(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.form(tokens.lowerBound) == .number && passage.has(.lawCue, at: tokens.lowerBound - 1)
    }

    /// "mid-March", "in mid-March"
    private static func isModifiedMonth(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        guard tokens.count >= 3, passage.has(.month, at: tokens.upperBound - 1),
            passage.form(tokens.upperBound - 3) == .word, passage.reading.folded(tokens.upperBound - 3) == "mid"
        else { return false }
        return tokens.dropLast(3).allSatisfy { passage.has(.function, at: $0) }
    }

    /// "el Chino", "la Negra": a people's name with an article and a capital where capitals tell.
    private static func isNickname(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.count == 2 && passage.style == .usual
            && passage.reading.tokens[tokens.lowerBound + 1].casing == .initial
            && ["el", "la"].contains(passage.reading.folded(tokens.lowerBound))
    }

    /// The letter before a question or an answer in a transcript.
    private static func isSpeaker(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let token = passage.reading.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.count == 1 && token.startsLine
    }

    private static func covered(_ tokens: Range<Int>, by classes: WordClass, _ passage: Passage) -> Bool {
        tokens.allSatisfy {
            passage.form($0) == .sign || passage.has(classes, at: $0) || passage.has([.particle, .function], at: $0)
        }
            && tokens.contains { passage.has(classes, at: $0) }
    }

    private static func covered(_ tokens: Range<Int>, byPhrase classes: WordClass, _ passage: Passage) -> Bool {
        (max(0, tokens.lowerBound - 3)...tokens.lowerBound).contains { start in
            passage.phrases(at: start).contains {
                $0.end >= tokens.upperBound && !$0.classes.isDisjoint(with: classes)
            }
        }
    }

    /// `I-247`, `N-400`.
    private static func isForm(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.count <= 4 && Statute.isForm(at: tokens.lowerBound, in: passage)
    }
}
