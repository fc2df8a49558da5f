/// The full years that a written age says.
enum AgeParts {
    static func years(_ tokens: Range<Int>, in passage: Passage) -> Int? {
        var years: Int?
        for index in tokens {
            switch passage.form(index) {
            case .number:
                let token = passage.reading.tokens[index]
                guard token.count <= 3, years == nil else { continue }
                years = passage.reading.value(of: token)
            case .word:
                if passage.has(.numberWord, at: index) { years = (years ?? 0) + Int(passage.value(at: index)) }
                if passage.isWord(shorterUnits, at: index) {
                    return 0
                }
            case .sign, nil: continue
            }
        }
        return years
    }

    private static let shorterUnits: WordSet = [
        "mo", "mos", "month", "months", "meses", "mes", "weeks", "semanas", "dias", "days",
    ]
}
