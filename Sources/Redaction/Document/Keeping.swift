/// What a testimony keeps: states, countries, peoples, agencies and programmes, months, God and the saints, forms.
enum Keeping {
    /// Whether a match speaks of something that stays.
    static func keeps(_ match: Match, in passage: Passage) -> Bool {
        switch match.kind {
        case .date: isMonth(match.tokens, passage)
        case .location, .organization, .other:
            covered(match.tokens, by: [.state, .stateCode, .country, .people, .agency, .faith], passage)
                || isForm(match.tokens, passage) || isAmount(match.tokens, passage)
        case .person:
            isSpeaker(match.tokens, passage) || covered(match.tokens, by: [.agency, .faith, .people, .lawCue], passage)
                || covered(match.tokens, byPhrase: [.state, .country], passage)
        case .identifier, .contact: isForm(match.tokens, passage) || isAmount(match.tokens, passage)
        case .age:
            isAmount(match.tokens, passage) || passage.has(.kinship, at: match.tokens.upperBound)
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

    /// An amount of money, or a count of relatives ("tengo 4 hijos").
    private static func isAmount(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.reading.sign(tokens.lowerBound - 1) == UInt8(ascii: "$") || passage.has(.money, at: tokens.upperBound)
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
