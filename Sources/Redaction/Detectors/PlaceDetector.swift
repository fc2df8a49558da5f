/// Places that their words give away: "condado de Alamance", "Maricopa County", "Eloy Detention Center" (the place
/// only), streets and intersections without a number, highways.
struct PlaceDetector: Detector {
    let triggers: WordClass = [
        .countyBefore, .countyAfter, .jailAfter, .streetBefore, .streetAfter, .highway, .phraseStart, .state, .country,
        .region,
    ]

    func match(at index: Int, in passage: Passage) -> Match? {
        if passage.has([.state, .country, .region], at: index), let found = namesake(index, passage) { return found }
        if let found = afterCounty(index, passage) { return found }
        if let found = beforeWord(index, passage) { return found }
        return highway(index, passage)
    }

    private func afterCounty(_ index: Int, _ passage: Passage) -> Match? {
        guard let end = passage.end(of: .countyBefore, at: index) else { return nil }
        let dotted = passage.reading.sign(end) == UInt8(ascii: ".")
        let first = dotted ? end + 1 : end
        var position = first
        while position < first + 4, position < passage.count, !passage.reading.tokens[position].startsLine,
            isName(position, passage) || passage.has(.particle, at: position) && isName(position + 1, passage)
        { position += 1 }
        guard position > first else { return nil }
        // "Col. Reforma", "Fracc. Los Álamos", "condado de Washington"
        let isState = end > index + 1 && (first..<position).allSatisfy { passage.has(.state, at: $0) }
        return Match(
            tokens: index..<position, kind: .location, reason: .placePattern,
            confidence: isState || dotted && passage.style == .usual ? Self.certain : 0.85
        )
    }

    private func beforeWord(_ index: Int, _ passage: Passage) -> Match? {
        let county = passage.end(of: .countyAfter, at: index)
        let jail = passage.end(of: .jailAfter, at: index)
        let street = passage.end(of: .streetAfter, at: index)
        guard county != nil || jail != nil || street != nil else { return nil }
        var start = index
        while start > max(0, index - 4), isCapitalName(start - 1, passage), !passage.reading.tokens[start].startsLine {
            start -= 1
        }
        guard start < index else { return nil }
        // "St. Clair County"
        if passage.reading.sign(start - 1) == UInt8(ascii: "."), passage.isWord("st", at: start - 2) { start -= 2 }
        if county != nil, !passage.isWord("co", at: index) {
            return Match(
                tokens: start..<index + 1, kind: .location, reason: .placePattern,
                confidence: isSurely(start..<index, passage) ? Self.certain : 0.85)
        }
        if let street, passage.reading.tokens[index].casing != .lower, jail == nil {
            return Match(tokens: start..<street, kind: .location, reason: .placePattern, confidence: 0.75)
        }
        guard jail != nil else { return nil }
        return Match(tokens: start..<index, kind: .location, reason: .placePattern, confidence: 0.75)
    }

    /// "Washington County": with capitals, and nothing but a name before the word.
    private func isSurely(_ name: Range<Int>, _ passage: Passage) -> Bool {
        passage.style == .usual && passage.reading.tokens[name.upperBound].casing == .initial
            && passage.isWord("county", at: name.upperBound)
            && name.allSatisfy {
                passage.form($0) == .sign
                    || passage.reading.tokens[$0].casing == .initial && !passage.has(.title, at: $0)
            }
    }

    /// Towns, streets and regions whose name is that of a state, a country or a people: "Kansas City", "Georgia Ave", "la
    /// calle Wyoming", "Quiché, Guatemala".
    private func namesake(_ index: Int, _ passage: Passage) -> Match? {
        let end: Int
        var start = index
        if let state = passage.end(of: [.state, .country], at: index) {
            let isTown =
                (passage.isWord(Self.towns, at: state) || passage.isWord(Self.streets, at: state))
                && passage.reading.sign(state + 1) != UInt8(ascii: ":")
            let isStreet = passage.isWord(Self.streetsBefore, at: index - 1)
            guard isTown || isStreet, state == index + 1 || isTown else { return nil }
            end = isTown ? state + 1 : state
            if isStreet, !isTown { start = index - 1 }
        } else {
            guard passage.has(.region, at: index), passage.has(.people, at: index) else { return nil }
            let next = passage.reading.sign(index + 1) == UInt8(ascii: ",") ? index + 2 : index + 1
            guard passage.has(.country, at: next) else { return nil }
            end = index + 1
        }
        guard !passage.reading.tokens[end - 1].startsLine || end == index + 1 else { return nil }
        return Match(tokens: start..<end, kind: .location, reason: .placePattern, confidence: Self.certain)
    }

    /// The confidence of a place whose words leave no doubt.
    static let certain = 0.95

    private static let towns: WordSet = ["city", "beach", "springs", "falls", "heights", "county"]
    private static let streets: WordSet = [
        "ave", "avenue", "street", "st", "blvd", "boulevard", "road", "rd", "drive", "lane",
    ]
    private static let streetsBefore: WordSet = ["calle", "avenida", "av", "ave", "bulevar", "little"]

    private func highway(_ index: Int, _ passage: Passage) -> Match? {
        guard passage.has([.highway, .phraseStart], at: index), let word = passage.end(of: .highway, at: index) else {
            return nil
        }
        if passage.has(.function, at: index), !passage.isWord("i", at: index) { return numbered(index, passage) }
        let position = passage.reading.sign(word) == UInt8(ascii: "-") ? word + 1 : word
        guard passage.form(position) == .number, passage.reading.tokens[position].count <= 3 else { return nil }
        if passage.isWord("i", at: index), position == index + 1 || Statute.isForm(at: index, in: passage) {
            return nil
        }
        var end = position + 1
        let next = passage.reading.sign(end)
        if next == UInt8(ascii: ".") || next == UInt8(ascii: "/"), passage.form(end + 1) == .number,
            !passage.reading.tokens[end].spaced, !passage.reading.tokens[end + 1].spaced
        {
            end += 2
        } else if passage.form(end) == .word, !passage.reading.tokens[end].spaced,
            passage.reading.tokens[end].count == 1
        {
            // "exit 12B"
            end += 1
        }
        return Match(tokens: index..<end, kind: .location, reason: .placePattern, confidence: Self.certain)
    }

    /// "on the 101", "por la 95": a road, as no month has so many days.
    private func numbered(_ article: Int, _ passage: Passage) -> Match? {
        let number = article + 1
        guard passage.isWord(Self.ways, at: article - 1), passage.form(number) == .number,
            (2...3).contains(passage.reading.tokens[number].count)
        else { return nil }
        let value = passage.reading.value(of: passage.reading.tokens[number])
        guard value > 31, value != 911, isClosed(number + 1, passage) else { return nil }
        return Match(tokens: number..<number + 1, kind: .location, reason: .placePattern, confidence: Self.certain)
    }

    private func isClosed(_ index: Int, _ passage: Passage) -> Bool {
        guard index < passage.count, !passage.reading.tokens[index].startsLine else { return true }
        if let sign = passage.reading.sign(index) {
            return sign != UInt8(ascii: "(") && (passage.reading.tokens[index].spaced || sign != UInt8(ascii: "-"))
                && sign != UInt8(ascii: "%")
        }
        return passage.has(.function, at: index) && !passage.isWord(Self.partitives, at: index)
    }

    private static let ways: WordSet = ["on", "off", "via", "por", "sobre", "en", "tomar", "take", "taking"]
    private static let partitives: WordSet = ["of", "de", "que"]

    private func isName(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && !passage.has([.function, .particle], at: index)
            && (passage.style != .usual || passage.reading.tokens[index].casing != .lower)
    }

    private func isCapitalName(_ index: Int, _ passage: Passage) -> Bool {
        guard index >= 0, passage.form(index) == .word,
            !passage.has([.function, .agency, .people, .state, .country], at: index)
        else { return false }
        return passage.reading.tokens[index].casing != .lower
            || passage.has(.city, at: index) && !passage.has(.common, at: index)
    }
}
