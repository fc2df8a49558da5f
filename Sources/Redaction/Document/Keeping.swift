/// What a testimony keeps: states, countries, peoples, agencies and programmes, months, God and the saints, forms.
enum Keeping {
    /// Whether a match speaks of something that stays.
    static func keeps(_ match: Match, in passage: Passage) -> Bool {
        switch match.kind {
        case .date: isMonth(match.tokens, passage)
        case .location, .organization, .other:
            covered(match.tokens, by: [.state, .stateCode, .country, .people, .agency, .faith], passage)
                || isForm(match.tokens, passage)
        case .person:
            covered(match.tokens, by: [.agency, .faith, .people], passage)
                || covered(match.tokens, byPhrase: [.state, .country], passage)
        case .identifier, .contact: isForm(match.tokens, passage)
        case .age: false
        }
    }

    /// A month, perhaps with a year, but no day.
    private static func isMonth(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        var months = 0
        for index in tokens where passage.form(index) != .sign {
            if passage.has(.holiday, at: index) { return false }
            if passage.has(.month, at: index) { months += 1; continue }
            if passage.form(index) == .number {
                guard passage.reading.tokens[index].count == 4 else { return false }
            } else if !passage.has([.function, .particle], at: index) {
                return false
            }
        }
        return months <= 1
    }

    private static func covered(_ tokens: Range<Int>, by classes: WordClass, _ passage: Passage) -> Bool {
        tokens.allSatisfy {
            passage.form($0) == .sign || passage.has(classes, at: $0) || passage.has([.particle, .function], at: $0)
        }
            && tokens.contains { passage.has(classes, at: $0) }
    }

    private static func covered(_ tokens: Range<Int>, byPhrase classes: WordClass, _ passage: Passage) -> Bool {
        (max(0, tokens.lowerBound - 3)...tokens.lowerBound).contains { start in
            passage.phrases[start]?.contains { $0.end >= tokens.upperBound && !$0.classes.isDisjoint(with: classes) }
                == true
        }
    }

    /// `I-247`, `N-400`.
    private static func isForm(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        tokens.count <= 4 && passage.form(tokens.lowerBound) == .word
            && passage.reading.tokens[tokens.lowerBound].count == 1
            && passage.reading.sign(tokens.lowerBound + 1) == UInt8(ascii: "-")
            && passage.form(tokens.lowerBound + 2) == .number
            && passage.reading.tokens[tokens.lowerBound + 2].count == 3 && tokens.upperBound <= tokens.lowerBound + 4
    }
}
