/// What a testimony keeps: states, countries, peoples, agencies and programmes, months, God and the saints, forms.
enum Keeping {
    /// Whether a match speaks of something that stays.
    static func keeps(_ match: Match, in passage: Passage) -> Bool {
        if isBirthCue(match.tokens, passage) { return true }
        return switch match.kind {
        case .date: isMonth(match.tokens, passage) || isOrdinalOfLaw(match.tokens, passage)
        // "Washington County", "Kansas City"
        case .location where match.reason == .placePattern && match.confidence >= PlaceDetector.certain:
            isForm(match.tokens, passage)
        case .location, .organization, .other:
            covered(match.tokens, by: [.state, .stateCode, .country, .people, .agency, .faith], passage)
                || isForm(match.tokens, passage) || isAmount(match.tokens, passage)
                || isNameless(match.tokens, passage) || isArticle(match.tokens, passage)
                || isModifiedMonth(match.tokens, passage)
        case .person:
            isSpeaker(match.tokens, passage) || isModifiedMonth(match.tokens, passage)
                || covered(match.tokens, by: [.agency, .faith, .people, .lawCue], passage)
                    && !isNickname(match.tokens, passage) && match.reason != .introduction
                || covered(match.tokens, byPhrase: [.state, .country], passage)
        case .identifier, .contact:
            isForm(match.tokens, passage) || isAmount(match.tokens, passage)
                || isSmall(match.tokens, passage)
                    && (isCount(match.tokens, passage) || isArticle(match.tokens, passage))
        case .age:
            isAmount(match.tokens, passage) || isCount(match.tokens, passage) || isDuration(match.tokens, passage)
                || isParagraph(match.tokens, passage) || isHour(match.tokens, passage)
                || match.reason == .learned && countsThings(match.tokens, passage)
        }
    }

    /// A figure of at most three digits, with at most a word: never a telephone number.
    private static func isSmall(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.count <= 2 && passage.form(tokens.lowerBound) == .number
            && tokens.allSatisfy { passage.form($0) != .number || passage.reading.tokens[$0].count <= 3 }
    }

    /// An amount of money.
    private static func isAmount(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.reading.sign(tokens.lowerBound - 1) == UInt8(ascii: "$") || passage.has(.money, at: tokens.upperBound)
    }

    /// "the county", "U.S. District Court": institutions without a place's name.
    private static func isNameless(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.allSatisfy { index in
            passage.form(index) == .sign || passage.has(generic, at: index) || isCommonNoun(index, passage)
                || passage.isWord(courts, at: index)
        }
    }

    /// "iglesia", "calle": no name of one without a capital.
    private static func isCommonNoun(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.tokens[index].casing == .lower && passage.has(.vocabulary, at: index)
            && passage.has([.streetBefore, .organizationBefore], at: index)
    }

    private static let generic: WordClass = [
        .country, .state, .countyBefore, .countyAfter, .jailAfter, .function, .particle, .agency,
    ]
    private static let courts: WordSet = ["district", "federal", "supreme", "municipal", "local", "city"]

    /// "artículo 33 de la Constitución": from the number on.
    private static func isArticle(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.form(tokens.lowerBound) == .number && passage.has(.lawCue, at: tokens.lowerBound - 1)
    }

    /// The 9 of "212(a)(9)(B)".
    private static func isParagraph(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        let open = tokens.lowerBound - 1
        return tokens.count == 1 && passage.reading.sign(open) == UInt8(ascii: "(")
            && !passage.reading.tokens[open].spaced
            && (passage.reading.sign(open - 1) == UInt8(ascii: ")") || passage.form(open - 1) == .number)
    }

    /// "el Chino", "la Negra": a people's name with an article and a capital where capitals tell.
    private static func isNickname(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.count == 2 && passage.style == .usual
            && passage.reading.tokens[tokens.lowerBound + 1].casing == .initial
            && passage.isWord(articles, at: tokens.lowerBound)
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

    private static let articles: WordSet = ["el", "la"]
}
