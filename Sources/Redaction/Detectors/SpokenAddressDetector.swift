/// House numbers that are said: "vive en la calle Allende, número mil doscientos cinco", "we live at twelve oh five Cherry
/// Street".
struct SpokenAddressDetector: Detector {
    let triggers: WordClass = .numberWord

    /// The most number words of a house, and words of its street's name.
    private static let longestNumber = 8
    private static let longestName = 3
    /// How far before a number the word that makes it a house's may stand.
    private static let reach = 8

    func match(at index: Int, in passage: Passage) -> Match? {
        guard isNumber(index, passage), !continuesNumber(index, passage) else { return nil }
        let end = numberEnd(from: index, passage)
        let isLong = end > index + 1
        let last = streetEnd(after: end, passage, mayBeLower: isLong && isAt(index, passage)) ?? end
        guard last > end || isLong && passage.has(.numberMark, at: index - 1) && isHome(before: index, passage) else {
            return nil
        }
        return Match(tokens: index..<last, kind: .contact, reason: .addressPattern, confidence: 0.96)
    }

    private func isNumber(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.has(.numberWord, at: index)
    }

    private func continuesNumber(_ index: Int, _ passage: Passage) -> Bool {
        !passage.reading.tokens[index].startsLine
            && (isNumber(index - 1, passage) || isLink(index - 1, passage) && isNumber(index - 2, passage))
    }

    /// "treinta y dos", "twenty-four".
    private func isLink(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord("y", at: index) || passage.reading.sign(index) == UInt8(ascii: "-")
    }

    private func numberEnd(from index: Int, _ passage: Passage) -> Int {
        var end = index + 1
        while end < min(passage.count - 1, index + Self.longestNumber), !passage.reading.tokens[end].startsLine {
            if isNumber(end, passage) || passage.isWord("oh", at: end) {
                end += 1
            } else if isLink(end, passage), isNumber(end + 1, passage) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// "Cherry Street": the name of a street, with capitals unless the text has none and the number is surely a house's.
    private func streetEnd(after end: Int, _ passage: Passage, mayBeLower: Bool) -> Int? {
        let canBeLower = mayBeLower && passage.style != .usual
        for position in end..<min(passage.count, end + Self.longestName + 1) {
            let token = passage.reading.tokens[position]
            guard token.form == .word, !token.startsLine, canBeLower || token.casing != .lower,
                !passage.has([.function, .money, .ageUnit, .month, .kinship], at: position)
            else { return nil }
            if position > end, passage.isWord(Self.streets, at: position) { return position + 1 }
        }
        return nil
    }

    /// "live at", "vivo en el".
    private func isAt(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord("at", at: index - 1) || passage.isWord("en", at: index - 1)
            || passage.isWord("el", at: index - 1) && passage.isWord("en", at: index - 2)
    }

    private func isHome(before index: Int, _ passage: Passage) -> Bool {
        (max(0, index - Self.reach)..<index).contains { position in
            passage.has([.streetBefore, .streetAfter], at: position) && passage.reading.tokens[position].count > 2
                || passage.isWord(Self.homes, at: position)
        }
    }

    private static let streets: WordSet = [
        "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln",
    ]
    private static let homes: WordSet = [
        "casa", "vive", "vivo", "viven", "vivimos", "vivia", "vivian", "viviamos", "domicilio", "direccion", "live",
        "lives", "lived", "living", "house", "address",
    ]
}
