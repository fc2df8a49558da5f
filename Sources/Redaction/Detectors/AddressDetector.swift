/// Street addresses with a house number, in the order of either language, houses known by block and lot, rural routes and
/// post-office boxes.
struct AddressDetector: Detector {
    let triggers: WordClass = [.streetBefore, .postBox, .unit, .phraseStart]
    let startsAtNumber = true

    /// The most words of a street's name.
    private static let reach = 7

    func match(at index: Int, in passage: Passage) -> Match? {
        let end: Int?
        if passage.form(index) == .number {
            end =
                GridStreet.end(at: index, passage) ?? numberFirst(at: index, passage)
                ?? numberBeforeStreet(at: index, passage)
        } else {
            end =
                GridStreet.end(at: index, passage) ?? streetFirst(at: index, passage)
                ?? RuralRoute.end(at: index, passage) ?? box(at: index, passage)
                ?? HouseNumber.lotEnd(at: index, passage)
        }
        guard let end else { return nil }
        return Match(
            tokens: HouseNumber.start(before: index, passage)..<HouseNumber.withUnit(after: end, passage),
            kind: .contact, reason: .addressPattern, confidence: 0.97
        )
    }

    /// "2207 S. Hoover St., Apt. 9"
    private func numberFirst(at index: Int, _ passage: Passage) -> Int? {
        guard let first = HouseNumber.end(at: index, passage) else { return nil }
        var position = first
        var words = 0
        while position < passage.count, words < Self.reach {
            if passage.reading.tokens[position].startsLine { return nil }
            switch passage.form(position) {
            case .word:
                if position > first, passage.has(.streetAfter, at: position) {
                    return streetEnd(after: position, passage)
                }
                if passage.has([.month, .ageUnit, .money], at: position) || passage.isWord(Self.times, at: position) {
                    return nil
                }
                if passage.has(.function, at: position),
                    !passage.isWord(Self.particles, at: position)
                {
                    return nil
                }
                words += 1
            case .number:
                words += 1
            case .sign:
                let isAbbreviation =
                    passage.reading.sign(position) == UInt8(ascii: ".") && passage.form(position - 1) == .word
                    && passage.reading.tokens[position - 1].count <= Self.longestAbbreviation
                guard isAbbreviation || passage.reading.sign(position) == UInt8(ascii: "'") else { return nil }
            case nil: return nil
            }
            position += 1
        }
        return nil
    }

    /// A point after a longer word ends a sentence: "Mt. Vernon", but not "678 ICE hold. Court".
    private static let longestAbbreviation = 3

    /// Over a second word for street, a road's number and a direction: "Highway 41 South", "Center Street NW".
    private func streetEnd(after position: Int, _ passage: Passage) -> Int {
        let next = position + 1
        if passage.has(.highway, at: position), passage.form(next) == .number {
            return HouseNumber.withDirection(after: next + 1, passage)
        }
        let end = passage.has(.streetAfter, at: next) && !passage.has(.function, at: next) ? next + 1 : next
        return HouseNumber.withDirection(after: end, passage)
    }

    /// "1420 Avenida de las Flores", "1420 Highway 41", "1420 Broadway", "1420 de la calle Oak".
    private func numberBeforeStreet(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index + 1) == .word, passage.reading.tokens[index].count >= 2,
            var position = HouseNumber.end(at: index, passage), passage.form(position) == .word
        else { return nil }
        if passage.isWord("broadway", at: position) { return position + 1 }
        if let end = road(at: position, passage) { return end }
        if passage.isWord("de", at: position), passage.isWord(Self.articles, at: position + 1) {
            position += 2
        } else if passage.isWord("el", at: position) {
            position += 1
        }
        guard passage.has(.streetBefore, at: position), passage.form(position) == .word,
            passage.reading.tokens[position].count > 2
        else { return nil }
        return nameEnd(after: position + 1, passage)
    }

    /// "US Hwy 41 South", "FM 1960", "County Road 220".
    private func road(at index: Int, _ passage: Passage) -> Int? {
        var position = index
        while position < index + 3, passage.form(position) == .word, isRoadWord(position, passage) { position += 1 }
        guard position > index, passage.form(position) == .number, passage.reading.tokens[position].count <= 4 else {
            return nil
        }
        return HouseNumber.withDirection(after: position + 1, passage)
    }

    private func isRoadWord(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.roadWords, at: index)
    }

    /// The end of a street's name after its kind: names and particles, at least one name.
    private func nameEnd(after start: Int, _ passage: Passage) -> Int? {
        var end: Int?
        var position = start
        while position < min(start + Self.reach, passage.count), !passage.reading.tokens[position].startsLine {
            if passage.form(position) == .number {
                end = position + 1
            } else if passage.form(position) == .word, !passage.has([.function, .particle], at: position) {
                if passage.style == .usual, passage.reading.tokens[position].casing == .lower { break }
                end = position + 1
            } else if !passage.has(.particle, at: position) {
                break
            }
            position += 1
        }
        return end
    }

    /// "calle Cinco de Mayo núm. 14, interior 3", "calle Allende s/n".
    private func streetFirst(at index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.streetBefore, at: index), !passage.has(.highway, at: index) else { return nil }
        var position = index + 1
        if passage.reading.sign(position) == UInt8(ascii: ".") { position += 1 }
        let limit = min(passage.count, position + Self.reach + 3)
        let first = position
        var names = 0
        var isPlain = false
        while position < limit, !passage.reading.tokens[position].startsLine {
            if names > 0, let end = HouseNumber.noneEnd(at: position, passage) { return end }
            switch passage.form(position) {
            case .number:
                // "calle 5 de Febrero 12"
                let isName =
                    position == first && passage.isWord("de", at: position + 1)
                if position > first || passage.reading.sign(position + 1) == UInt8(ascii: "#"), !isName {
                    let end = HouseNumber.withSuffix(after: position + 1, passage)
                    return !isPlain || DayOfMonth.isClosed(end, passage) ? end : nil
                }
                names += 1
            case .word:
                if passage.has(.numberMark, at: position) { break }
                if passage.has(.function, at: position), !passage.has(.particle, at: position) { return nil }
                // "la calle tiene 3 carriles"
                if passage.reading.tokens[position].casing == .lower, passage.has(.vocabulary, at: position) {
                    isPlain = true
                }
                names += 1
            case .sign:
                guard let sign = passage.reading.sign(position),
                    sign == UInt8(ascii: ",") || sign == UInt8(ascii: "#")
                        || sign == UInt8(ascii: ".")
                            && passage.reading.tokens[position - 1].count <= Self.longestAbbreviation
                else { return nil }
            case nil: return nil
            }
            position += 1
        }
        return nil
    }

    private func box(at index: Int, _ passage: Passage) -> Int? {
        guard let end = passage.end(of: .postBox, at: index) else { return nil }
        var position = end
        // "PO Box #570", but not "… in a box. 570 …"
        if passage.reading.sign(position) == UInt8(ascii: ".") { return nil }
        while position < end + 2, passage.form(position) == .sign || passage.has(.numberMark, at: position) {
            position += 1
        }
        return passage.form(position) == .number ? position + 1 : nil
    }

    private static let times: WordSet = ["hrs", "hr", "hours", "hour", "min", "mins", "minutes", "horas", "minutos"]
    private static let particles: WordSet = ["la", "el", "de", "los", "las", "del"]
    private static let articles: WordSet = ["la", "el"]
    private static let roadWords: WordSet = [
        "us", "state", "county", "farm", "hwy", "highway", "route", "rte", "road", "rd", "fm", "cr", "sr",
    ]
}
