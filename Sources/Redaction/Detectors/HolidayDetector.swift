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
        return Match(
            tokens: index..<(hasYear ? position + 1 : end), kind: .date, reason: birth ? .birthDate : .holiday,
            confidence: 0.85
        )
    }

    private static let links: WordSet = ["de", "del", "of", "in"]
}
