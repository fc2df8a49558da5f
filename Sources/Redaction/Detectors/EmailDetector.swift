/// E-mail addresses, written (`ana@ejemplo.org`) or spoken ("ana arroba gmail punto com"), and handles (`@ana`).
///
/// It begins at the sign or the spoken word for "at" and reads outwards to both sides.
struct EmailDetector: Detector {
    let triggers: WordClass = .at
    let signs: [UInt8] = [UInt8(ascii: "@")]

    /// The most tokens read to either side.
    private static let reach = 12

    func match(at index: Int, in passage: Passage) -> Match? {
        let written = passage.reading.sign(index) != nil
        guard let end = domainEnd(after: index, passage, needsDot: !written) else {
            return written ? handle(at: index, passage) : nil
        }
        // "the pictures are at bit.ly/…"
        if !written, passage.reading.sign(end) == UInt8(ascii: "/"), !passage.reading.tokens[end].spaced { return nil }
        if written, passage.reading.tokens[index].spaced, !passage.reading.tokens[index + 1].spaced,
            !passage.has(.topDomain, at: end - 1)
        {
            return handle(at: index, passage)
        }
        var start = localStart(before: index, passage)
        if !written, start < index {
            let last = start
            start = spokenStart(before: start, passage)
            // "she works at yahoo"
            if end == index + 2, passage.isWord("at", at: index), announcedStart(before: last, passage) == nil,
                !(start..<index).contains(where: { passage.form($0) == .number })
            {
                return nil
            }
        }
        guard start < index else { return written ? handle(at: index, passage) : nil }
        return Match(tokens: start..<end, kind: .contact, reason: .emailPattern, confidence: 0.99)
    }

    private func domainEnd(after index: Int, _ passage: Passage, needsDot: Bool) -> Int? {
        var position = index + 1
        if isBracket(position, passage) || isComma(position, passage) { position += 1 }
        var dotted = false
        let limit = min(position + Self.reach, passage.count)
        guard position < limit, passage.form(position) != .sign else { return nil }
        while position < limit, passage.form(position) != .sign {
            position += 1
            // "k12"
            while position < limit, passage.form(position) != .sign, !passage.reading.tokens[position].spaced {
                position += 1
            }
            var next = position
            while next < passage.count, isBracket(next, passage) || isComma(next, passage) { next += 1 }
            guard next < passage.count, isDot(next, passage) || isHyphen(next, passage), next + 1 < passage.count
            else { break }
            var after = next + 1
            if isBracket(after, passage) { after += 1 }
            guard after < passage.count, passage.form(after) != .sign else { break }
            let tokens = passage.reading.tokens
            let spoken = passage.form(next) == .word || isBracket(next - 1, passage)
            guard spoken || !tokens[after].spaced || passage.has(.topDomain, at: after) else { break }
            if isDot(next, passage) { dotted = true }
            position = after
        }
        guard passage.form(position - 1) == .word, passage.reading.tokens[position - 1].count > 1 else { return nil }
        if dotted || !needsDot && passage.has(.topDomain, at: position - 1) { return position }
        return position == index + 2 && passage.isWord(Self.providers, at: position - 1) ? position : nil
    }

    /// Where mail is kept so commonly that its ending is left unsaid: "ana at gmail".
    private static let providers: WordSet = [
        "gmail", "hotmail", "jotmail", "yahoo", "outlook", "icloud", "protonmail", "live", "aol", "msn", "gemail",
    ]

    /// The most words that are said before the sign besides those joined by signs.
    private static let mostSpoken = 8

    /// "ana lopez ochenta y cinco arroba …": names, numbers and spelled letters before the last word are said as parts of
    /// the address.
    private func spokenStart(before start: Int, _ passage: Passage) -> Int {
        if let announced = announcedStart(before: start, passage) { return announced }
        var position = start
        while position > 0, position > start - Self.mostSpoken, !passage.reading.tokens[position].startsLine,
            isSpokenPart(position - 1, passage)
        {
            position -= 1
        }
        while position < start, !isPart(position, passage) { position += 1 }
        return position
    }

    /// All that follows "mi correo es" and "my email:" up to the sign.
    private func announcedStart(before start: Int, _ passage: Passage) -> Int? {
        for position in stride(from: start - 1, through: max(1, start - Self.mostSpoken), by: -1) {
            if passage.reading.tokens[position + 1].startsLine { return nil }
            let isLink =
                passage.form(position) == .word
                ? passage.isWord(Self.copulas, at: position)
                : passage.reading.sign(position) == UInt8(ascii: ":")
            guard isLink else { continue }
            let announces = (max(0, position - 4)..<position).contains {
                passage.isWord(Self.mailWords, at: $0)
            }
            return announces ? position + 1 : nil
        }
        return nil
    }

    private static let mailWords: WordSet = ["correo", "mail", "email", "imeil", "emeil"]

    private func isPart(_ index: Int, _ passage: Passage) -> Bool {
        if passage.form(index) == .number || isLetter(index, passage) { return true }
        return passage.has([.given, .surname, .numberWord], at: index)
            && !passage.has([.function, .vocabulary, .kinship, .title, .introduction], at: index)
            || passage.has(.numberWord, at: index)
    }

    private func isSpokenPart(_ index: Int, _ passage: Passage) -> Bool {
        isPart(index, passage) || isSpokenSign(index, passage)
            || passage.isWord("y", at: index)
                && passage.has(.numberWord, at: index - 1)
    }

    /// A letter beside another one.
    private func isLetter(_ index: Int, _ passage: Passage) -> Bool {
        func isSingle(_ index: Int) -> Bool {
            passage.form(index) == .word && passage.reading.tokens[index].count == 1
        }
        return isSingle(index) && (isSingle(index - 1) || isSingle(index + 1))
    }

    private func localStart(before index: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        var start = index
        if start > 0, isBracket(start - 1, passage) || isComma(start - 1, passage) { start -= 1 }
        let limit = max(0, start - Self.reach)
        var first = true
        while start > limit {
            let before = start - 1
            let glued = start < tokens.count && !tokens[start].spaced
            if isBracket(before, passage), before - 2 > limit, isSpokenSign(before - 1, passage),
                isBracket(before - 2, passage)
            {
                start = before - 2
                first = true
                continue
            }
            if passage.form(before) == .sign {
                guard let sign = passage.reading.sign(before), [0x2E, 0x5F, 0x2D, 0x2B].contains(sign), glued else {
                    break
                }
            } else if isSpokenSign(before, passage), before > limit {
                start = before
                first = true
                continue
            } else if !glued && !first {
                break
            }
            start = before
            first = false
        }
        while start < index, passage.form(start) == .sign { start += 1 }
        return start
    }

    private func handle(at index: Int, _ passage: Passage) -> Match? {
        var end = index + 1
        let tokens = passage.reading.tokens
        while end < passage.count, end < index + Self.reach, end == index + 1 || !tokens[end].spaced {
            if passage.form(end) == .sign {
                guard let sign = passage.reading.sign(end), sign == 0x5F || sign == 0x2E || sign == 0x2D,
                    end + 1 < passage.count, !tokens[end + 1].spaced, passage.form(end + 1) != .sign || sign == 0x5F
                else { break }
            }
            end += 1
        }
        guard end > index + 1, !tokens[index + 1].spaced else { return nil }
        return Match(tokens: index..<end, kind: .contact, reason: .webPattern, confidence: 0.95)
    }

    private func isSpokenSign(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.form(index) == .word else { return false }
        return passage.has(.dot, at: index)
            || passage.isWord(Self.spokenSigns, at: index)
    }

    private func isDot(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: ".") || passage.form(index) == .word && passage.has(.dot, at: index)
    }

    private func isHyphen(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: "-") && !passage.reading.tokens[index].spaced
    }

    private func isComma(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index) == UInt8(ascii: ",")
    }

    private func isBracket(_ index: Int, _ passage: Passage) -> Bool {
        guard let sign = passage.reading.sign(index) else { return false }
        return sign == UInt8(ascii: "(") || sign == UInt8(ascii: ")") || sign == UInt8(ascii: "[")
            || sign == UInt8(ascii: "]")
    }

    private static let copulas: WordSet = ["es", "is", "era", "was"]
    private static let spokenSigns: WordSet = [
        "guion", "underscore", "dash", "hyphen", "bajo", "medio", "raya", "abajo", "baja",
    ]
}
