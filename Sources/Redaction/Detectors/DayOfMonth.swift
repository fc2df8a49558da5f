/// Days of the month: alone, several of one month, and such as are tied to a day without a month's name ("el viernes 13",
/// "the night of the 15th").
enum DayOfMonth {
    /// The end of a day of the month in figures or words, with its ordinal ending.
    static func day(at index: Int, _ passage: Passage) -> Int? {
        if passage.form(index) == .number {
            guard passage.reading.tokens[index].count <= 2, (1...31).contains(value(index, passage)) else {
                return nil
            }
            var end = index + 1
            let tokens = passage.reading.tokens
            if passage.reading.sign(end) == UInt8(ascii: "."), end + 1 < passage.count, !tokens[end + 1].spaced {
                end += 1
            }
            if end < passage.count, !tokens[end].spaced, passage.isWord(ordinalEndings, at: end) {
                end += 1
            } else if passage.isWord(spacedEndings, at: end) {
                end += 1
            }
            return end
        }
        guard passage.form(index) == .word, passage.has([.numberWord, .ordinal], at: index),
            (1...31).contains(passage.value(at: index))
        else { return nil }
        var end = index + 1
        while end < passage.count, end < index + 4,
            passage.form(end) == .word || passage.reading.sign(end) == UInt8(ascii: "-")
        {
            let joins = passage.reading.sign(end) != nil || passage.isWord("y", at: end)
            guard joins, passage.has([.numberWord, .ordinal], at: end + 1) else {
                if passage.has([.numberWord, .ordinal], at: end), passage.value(at: end) < 10,
                    passage.value(at: index) >= 20
                {
                    end += 1
                }
                break
            }
            end += 2
        }
        return end
    }

    /// The end of the last of several days after a first: "3 al 5", "3, 4 y 5", "May 3 to 5"; else the same end.
    static func lastOfSeveral(after end: Int, _ passage: Passage) -> Int {
        var best = end
        var position = end
        for _ in 0..<6 {
            var next = position
            let isComma = passage.reading.sign(next) == UInt8(ascii: ",")
            if isComma { next += 1 }
            let joined = isJoint(next, passage)
            if joined { next += 1 }
            if passage.isWord(articles, at: next) { next += 1 }
            guard isComma || joined, next < passage.count, let after = day(at: next, passage) else { break }
            position = after
            if joined { best = after }
        }
        return best
    }

    private static func isJoint(_ index: Int, _ passage: Passage) -> Bool {
        if passage.reading.sign(index) == UInt8(ascii: "-") { return passage.form(index + 1) == .number }
        return passage.isWord(joints, at: index)
    }

    /// Nothing is counted after it.
    static func isClosed(_ end: Int, _ passage: Passage) -> Bool {
        guard end < passage.count, passage.form(end) == .word, !passage.reading.tokens[end].startsLine else {
            return passage.form(end) != .number && ![0x3A, 0x25, 0x2F].contains(passage.reading.sign(end) ?? 0)
        }
        return passage.has(.function, at: end) && !passage.isWord(countingWords, at: end)
    }

    /// The end of a day whose month the text does not name here.
    static func end(at index: Int, _ passage: Passage) -> Int? {
        guard index > 0, let end = day(at: index, passage) else { return nil }
        if let after = monthNearby(end, passage) { return passage.form(index) == .number ? after : nil }
        guard isClosed(end, passage), !isTimeOrShare(end, passage) else { return nil }
        let isOrdinal = passage.form(index) == .word && passage.has(.ordinal, at: index) || end > index + 1
        if passage.has(.weekday, at: before(index, passage)) {
            return isOrdinal || passage.form(index) == .number && !isArticle(end, passage) ? end : nil
        }
        return passage.form(index) == .number && followsPartOfDay(index, passage) ? end : nil
    }

    /// "15 de este mes", "15th of that month", "15 del mes pasado".
    private static func monthNearby(_ end: Int, _ passage: Passage) -> Int? {
        guard passage.isWord(prepositions, at: end) else { return nil }
        var position = end + 1
        while position < end + 4, passage.isWord(pointers, at: position) { position += 1 }
        guard passage.isWord(monthWords, at: position) else { return nil }
        return position > end + 1 || passage.isWord("del", at: end) ? end : nil
    }

    /// "viernes 3 am", "lunes 8 de la mañana", "viernes 15 por ciento".
    private static func isTimeOrShare(_ end: Int, _ passage: Passage) -> Bool {
        if passage.isWord(halvesOfDay, at: end), passage.reading.sign(end + 1) == UInt8(ascii: ".") { return true }
        return passage.isWord(startsOfTimeOrShare, at: end) && passage.isWord(endsOfTimeOrShare, at: end + 1)
    }

    private static func isArticle(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(englishArticles, at: index)
    }

    /// The token before a day, over an article, the word for day and a comma.
    private static func before(_ index: Int, _ passage: Passage) -> Int {
        var position = index - 1
        while position > index - 4, position >= 0 {
            guard passage.isWord(smallWords, at: position) || passage.reading.sign(position) == UInt8(ascii: ",") else {
                break
            }
            position -= 1
        }
        return position
    }

    /// "la noche del 15", "the night of the 15th", "el día 3".
    private static func followsPartOfDay(_ index: Int, _ passage: Passage) -> Bool {
        if passage.isWord("dia", at: index - 1) { return passage.isWord("el", at: index - 2) }
        if passage.isWord("del", at: index - 1) { return passage.isWord(partsOfDay, at: index - 2) }
        return passage.isWord("the", at: index - 1) && passage.isWord("of", at: index - 2)
            && passage.isWord(partsOfDay, at: index - 3)
    }

    /// The value of a figure of at most four digits.
    static func value(_ index: Int, _ passage: Passage) -> Int {
        let token = passage.reading.tokens[index]
        guard token.count <= 4 else { return -1 }
        return passage.reading.value(of: token)
    }

    private static let ordinalEndings: WordSet = ["st", "nd", "rd", "th", "o", "ro", "ero", "er", "do"]
    private static let spacedEndings: WordSet = ["ero", "ro", "er"]
    private static let articles: WordSet = ["el", "the"]
    private static let joints: WordSet = ["y", "e", "and", "al", "a", "to", "or", "o", "hasta", "through", "thru"]
    private static let countingWords: WordSet = ["of", "or", "o", "am", "de"]
    private static let prepositions: WordSet = ["de", "del", "of"]
    private static let pointers: WordSet = [
        "este", "ese", "aquel", "mismo", "the", "this", "that", "same", "last", "next",
    ]
    private static let monthWords: WordSet = ["mes", "month"]
    private static let halvesOfDay: WordSet = ["a", "p"]
    private static let startsOfTimeOrShare: WordSet = ["de", "por", "y"]
    private static let endsOfTimeOrShare: WordSet = ["la", "ciento", "media", "cuarto"]
    private static let englishArticles: WordSet = ["a", "an", "no", "not"]
    private static let smallWords: WordSet = ["el", "the", "dia", "este", "ese"]
    private static let partsOfDay: WordSet = [
        "noche", "tarde", "madrugada", "manana", "dia", "night", "morning", "evening", "afternoon", "day",
    ]
}
