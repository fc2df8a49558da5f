/// Named days that fix a date: "Christmas Eve 2010", "el Día de las Madres".
struct HolidayDetector: Detector {
    let triggers: WordClass = [.holiday]

    func match(at index: Int, in passage: Passage) -> Match? {
        guard let end = passage.end(of: .holiday, at: index) else { return nil }
        var position = end
        if passage.reading.sign(position) == UInt8(ascii: ",") { position += 1 }
        while passage.isWord(Self.links, at: position),
            position < end + 2
        {
            position += 1
        }
        let hasYear = passage.form(position) == .number && passage.reading.tokens[position].count == 4
        let birth = DateDetector.followsBirth(index, passage)
        let start = start(before: index, passage)
        let reason: FindingReason = birth ? .birthDate : start < index ? .datePattern : .holiday
        return Match(
            tokens: start..<(hasYear ? position + 1 : end), kind: .date, reason: reason,
            confidence: start < index ? 0.96 : 0.85)
    }

    /// "the Saturday after Thanksgiving", "second night of Hanukkah", "a week before Christmas", "la víspera de Navidad".
    private func start(before index: Int, _ passage: Passage) -> Int {
        var position = index
        if passage.isWord(Self.articles, at: position - 1) { position -= 1 }
        if passage.isWord("de", at: position - 1) || passage.isWord("del", at: position - 1),
            passage.isWord(Self.sequence, at: position - 2)
        {
            position -= 2
        } else if passage.isWord(Self.sequence, at: position - 1) || passage.isWord(Self.parts, at: position - 1) {
            position -= 1
        } else {
            return index
        }
        guard passage.has(.weekday, at: position - 1) || passage.isWord(Self.days, at: position - 1) else {
            return index
        }
        position -= 1
        return passage.has([.ordinal, .numberWord], at: position - 1) ? position - 1 : position
    }

    private static let articles: WordSet = ["the", "el", "la", "las", "los"]
    private static let sequence: WordSet = ["after", "before", "antes", "despues"]
    private static let parts: WordSet = ["of", "de", "del"]
    private static let days: WordSet = [
        "day", "night", "eve", "week", "days", "weeks", "morning", "dia", "dias", "noche", "vispera", "semana",
        "semanas",
    ]

    private static let links: WordSet = ["de", "del", "of", "in"]
}
