/// Dates to the day, in figures (`5/21/12`) or words ("el 9 de enero del 2011", "June 30th"), and holidays with a year.
struct DateDetector: Detector {
    let triggers: WordClass = [.month, .numberWord, .ordinal]
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        guard
            let end = figures(at: index, passage) ?? dayFirst(at: index, passage) ?? monthFirst(at: index, passage)
                ?? DayOfMonth.end(at: index, passage)
        else { return nil }
        let isBirth = Self.followsBirth(index, passage)
        return Match(
            tokens: index..<end, kind: .date, reason: isBirth ? .birthDate : .datePattern, confidence: 0.96
        )
    }

    static func followsBirth(_ index: Int, _ passage: Passage) -> Bool {
        (max(0, index - 6)..<index).contains { position in
            passage.has(.birthCue, at: position)
                || passage.phrases(at: position).contains { $0.classes.contains(.birthCue) }
        }
    }

    /// `5/21/12`, `12.08.1979`, `18-04-2012`, `2010-05-21`, `9/VI/12`, `10-feb-2016`.
    private func figures(at index: Int, _ passage: Passage) -> Int? {
        let reading = passage.reading
        guard passage.form(index) == .number, index + 4 < passage.count, let sign = reading.sign(index + 1),
            sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "."),
            reading.sign(index + 3) == sign, !reading.tokens[index + 1].spaced, !reading.tokens[index + 2].spaced,
            passage.form(index + 4) == .number, !reading.tokens[index + 4].spaced
        else { return nil }
        let first = DayOfMonth.value(index, passage)
        let last = DayOfMonth.value(index + 4, passage)
        let middle: Int
        if passage.form(index + 2) == .number {
            middle = DayOfMonth.value(index + 2, passage)
        } else {
            middle = passage.has(.month, at: index + 2) || isRoman(index + 2, passage) ? 1 : 0
        }
        let sizes = (reading.tokens[index].count, reading.tokens[index + 2].count, reading.tokens[index + 4].count)
        let dayFirst = sizes.0 <= 2 && (sizes.2 == 2 || sizes.2 == 4) && first <= 31 && first > 0
        let yearFirst = sizes.0 == 4 && sizes.2 <= 2 && last <= 31
        guard dayFirst || yearFirst, middle >= 1, middle <= 31, sizes.1 <= 4 else { return nil }
        let after = index + 5
        if let next = reading.sign(after), next == sign, passage.form(after + 1) == .number,
            !reading.tokens[after + 1].spaced
        {
            return nil
        }
        return after
    }

    private func isRoman(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.letters(of: passage.reading.tokens[index]).allSatisfy(Self.romanFigures.contains)
    }

    /// "9 de enero (de|del) 2011", "22 September 2012", "2nd of November", "catorce de diciembre".
    private func dayFirst(at index: Int, _ passage: Passage) -> Int? {
        guard var position = DayOfMonth.day(at: index, passage) else { return nil }
        position = passage.overRepeatedFigures(after: position)
        if let end = thisMonth(after: position, passage) { return end }
        if passage.isWord("in", at: position), !passage.isWord(Self.articles, at: index - 1) { return nil }
        if passage.isWord(Self.articlesToo, at: index) { return nil }
        position = DayOfMonth.lastOfSeveral(after: position, passage)
        var steps = 0
        while steps < 4, passage.form(position) == .word, isLink(position, passage) || isDayWord(position, passage) {
            position += 1
            steps += 1
        }
        if passage.reading.sign(position) == UInt8(ascii: "-") || passage.reading.sign(position) == UInt8(ascii: "/") {
            position += 1
        }
        guard passage.has(.month, at: position), passage.form(position) == .word else { return nil }
        return withYear(after: position + 1, passage)
    }

    /// "el 30 de este mes", "el quince del presente".
    private func thisMonth(after end: Int, _ passage: Passage) -> Int? {
        if passage.isWord("de", at: end), passage.isWord("este", at: end + 1), passage.isWord("mes", at: end + 2) {
            return end + 3
        }
        return passage.isWord("del", at: end) && passage.isWord(Self.present, at: end + 1) ? end + 2 : nil
    }

    private static let present: WordSet = ["presente", "corriente", "actual"]
    /// Numbers that are articles as well: "un agosto", "one August".
    private static let articlesToo: WordSet = ["un", "una", "one"]

    /// "June 30th", "January 12, 2010", "feb 19".
    private func monthFirst(at index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.month, at: index) else { return nil }
        var position = index + 1
        if passage.reading.sign(position) == UInt8(ascii: "."), !passage.isWord(Self.wholeMonths, at: index) {
            position += 1
        }
        if passage.isWord(Self.articles, at: position) { position += 1 }
        guard position < passage.count, let end = DayOfMonth.day(at: position, passage) else { return nil }
        if position == index + 1, passage.reading.tokens[index].casing == .lower,
            !isMonth(index, before: position, end, passage)
        {
            return nil
        }
        let last = DayOfMonth.lastOfSeveral(after: end, passage)
        let isLast = last > end && DayOfMonth.isClosed(last, passage) && !passage.has(.month, at: last)
        return withYear(after: isLast ? last : end, passage)
    }

    /// Whether a word in lower case with a day right after it is a month: not in "two years ago 3 men", "they set 2
    /// traps", "may two people".
    private func isMonth(_ index: Int, before day: Int, _ end: Int, _ passage: Passage) -> Bool {
        if passage.form(day) == .number {
            return !passage.isWord(Self.ambiguousMonths, at: index)
                || DayOfMonth.isClosed(end, passage) && !passage.has(.ageUnit, at: index - 1)
        }
        if passage.has(.ordinal, at: day) { return true }
        return !passage.isWord(Self.verbalMonths, at: index) && !passage.isWord(Self.ambiguousMonths, at: index)
            && DayOfMonth.isClosed(end, passage)
    }

    private func withYear(after start: Int, _ passage: Passage) -> Int {
        var position = start
        if passage.reading.sign(position) == UInt8(ascii: "."),
            passage.form(position + 1) == .number
                || passage.form(position + 1) == .word && isLink(position + 1, passage)
                    && passage.reading.tokens[position - 1].count <= 4
        {
            position += 1
        }
        if let sign = passage.reading.sign(position),
            sign == UInt8(ascii: ",") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/")
        {
            position += 1
        }
        var steps = 0
        while steps < 3, passage.form(position) == .word,
            isLink(position, passage) || passage.isWord("ano", at: position)
        {
            position += 1
            steps += 1
        }
        if passage.reading.sign(position) == UInt8(ascii: "'") { position += 1 }
        if let end = yearInWords(at: position, passage) { return end }
        guard passage.form(position) == .number else { return start }
        let value = DayOfMonth.value(position, passage)
        let size = passage.reading.tokens[position].count
        let isHour =
            passage.reading.sign(position + 1) == UInt8(ascii: ":") && passage.form(position + 2) == .number
        let short = size == 2 && position > start && !isHour
        return size == 4 && (1900...2100).contains(value) || short ? position + 1 : start
    }

    /// "dos mil doce", "mil novecientos ochenta y uno", "two thousand nine", "nineteen eighty-one", "twenty twelve".
    private func yearInWords(at index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.numberWord, at: index) else { return nil }
        let first = passage.value(at: index)
        let second = passage.has(.numberWord, at: index + 1) ? passage.value(at: index + 1) : 0
        var position = index
        if first == 2, second == 1000 {
            position += 2
        } else if first == 1000, second == 900 {
            position += 2
        } else if first == 19 || first == 20, second >= 10, second < 100 {
            position += 1
        } else {
            return nil
        }
        if passage.isWord("and", at: position) { position += 1 }
        guard passage.has(.numberWord, at: position), passage.value(at: position) < 100 else { return position }
        let tens = passage.value(at: position)
        position += 1
        guard tens >= 20, tens % 10 == 0 else { return position }
        let joined =
            passage.reading.sign(position) == UInt8(ascii: "-")
            || passage.isWord("y", at: position)
        let unit = joined ? position + 1 : position
        return passage.has(.digitWord, at: unit) ? unit + 1 : position
    }

    private func isLink(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.links, at: index)
    }

    private func isDayWord(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.dayWords, at: index)
    }

    private static let romanFigures: Set<UInt8> = Set("ivx".utf8)
    /// Short months that are words of English, also before a figure.
    private static let ambiguousMonths: WordSet = ["ago", "set"]
    /// Months that are words, before a number in words.
    private static let verbalMonths: WordSet = ["may", "march", "mar"]
    private static let articles: WordSet = ["the", "el"]
    /// Short names of months that are no abbreviations: a point after one ends a sentence.
    private static let wholeMonths: WordSet = ["may", "june", "july", "mayo"]
    private static let links: WordSet = ["de", "del", "of", "d", "in", "the"]
    private static let dayWords: WordSet = ["dia", "day", "mes", "month"]
}
