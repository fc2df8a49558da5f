/// Numbers of papers: A-numbers, social security, plates, case, booking and account numbers, CURP, RFC, DUI, DPI.
///
/// A code is a run of glued letters and digits (or digit groups with spaces). It counts because its check digit is right,
/// because a word before it introduces a number (then even with a wrong check digit), or by its form alone.
struct IdentifierDetector: Detector {
    let triggers: WordClass = [.identifierCue, .numberWord]
    let startsAtNumber = true

    /// The fewest figures of a number that no word announces.
    private static let fewest = 5

    func match(at index: Int, in passage: Passage) -> Match? {
        if passage.has(.identifierCue, at: index) || passage.has(.phraseStart, at: index),
            let end = passage.end(of: .identifierCue, at: index),
            let match = cued(after: end, passage)
        {
            return match
        }
        if passage.form(index) == .word { return dictated(at: index, passage) }
        if let receipt = receipt(at: index, passage) { return receipt }
        let start = alienStart(of: index, passage) ?? gluedStart(of: index, passage)
        let isShort = passage.reading.tokens[index].count < Self.fewest
        if start == index, isShort, Code.isAlone(index, passage) { return nil }
        guard let code = Code.read(at: start, in: passage) else { return nil }
        if code.isChecked(passage) { return found(code, .checkedNumber, 0.96) }
        if isSocialSecurity(code) || isAlienNumber(code, passage) { return found(code, .numberPattern, 0.95) }
        return isKnownForm(code, passage) ? found(code, .numberPattern, 0.9) : nil
    }

    /// "555-01-2345": no other number is written so.
    private func isSocialSecurity(_ code: Code) -> Bool {
        code.groupSizes == [3, 2, 4] && code.letterCount == 0 && code.hyphens == 2 && code.dots == 0
    }

    /// Where "A 205-555-733" and "A# 205 555 733" begin, when a figure is not written to the letter.
    private func alienStart(of index: Int, _ passage: Passage) -> Int? {
        let tokens = passage.reading.tokens
        guard tokens[index].spaced, !tokens[index].startsLine else { return nil }
        if passage.isWord("a", at: index - 1), tokens[index - 1].casing != .lower { return index - 1 }
        let isMarked = passage.reading.sign(index - 1) == UInt8(ascii: "#") && passage.isWord("a", at: index - 2)
        return isMarked ? index - 2 : nil
    }

    /// "A 205-555-733", "a205 555 733": the letter touches the figures or is a capital, and there are eight or nine.
    private func isAlienNumber(_ code: Code, _ passage: Passage) -> Bool {
        guard code.letterCount == 1, code.startsWith(UInt8(ascii: "a"), passage), (8...9).contains(code.digitCount),
            code.dots == 0, code.slashes == 0
        else { return false }
        let tokens = passage.reading.tokens
        let first = code.tokens.lowerBound
        return !tokens[first + 1].spaced || tokens[first].casing != .lower && passage.style == .usual
    }

    /// "MSC 12 905 55017": a receipt of USCIS, three letters of the office and ten figures (8 CFR 103.2(a)(7)).
    private func receipt(at index: Int, _ passage: Passage) -> Match? {
        let tokens = passage.reading.tokens
        let office = passage.reading.sign(index - 1) == UInt8(ascii: "-") ? index - 2 : index - 1
        guard passage.isWord(Self.offices, at: office), !tokens[index].startsLine else { return nil }
        var end = index
        var figures = 0
        while end < passage.count, figures < 10, !tokens[end].startsLine {
            if passage.form(end) == .number {
                figures += tokens[end].count
            } else if passage.reading.sign(end) != UInt8(ascii: "-") {
                break
            }
            end += 1
        }
        guard (9...10).contains(figures) else { return nil }
        return Match(tokens: office..<end, kind: .identifier, reason: .numberPattern, confidence: 0.96)
    }

    private static let offices: WordSet = [
        "eac", "wac", "lin", "src", "msc", "nbc", "ioe", "ysc", "tsc", "vsc", "csc", "nsc", "zla", "zny",
    ]

    /// A number said figure by figure that is longer than any telephone number.
    private func dictated(at index: Int, _ passage: Passage) -> Match? {
        guard passage.has(.numberWord, at: index), !passage.has(.numberWord, at: index - 1),
            passage.has(.numberWord, at: index + 1), let run = DigitRun.read(at: index, in: passage), run.spoken >= 5,
            run.digits.count > 15
        else { return nil }
        return Match(tokens: run.tokens, kind: .identifier, reason: .numberPattern, confidence: 0.95)
    }

    private func found(_ code: Code, _ reason: FindingReason, _ confidence: Double) -> Match {
        Match(tokens: code.tokens, kind: .identifier, reason: reason, confidence: confidence)
    }

    /// Where the letters and digits glued before a figure begin.
    private func gluedStart(of index: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        var start = index
        while start > 0, start > index - 6, !tokens[start].spaced,
            tokens[start - 1].form != .sign || passage.reading.sign(start - 1) == UInt8(ascii: "-"),
            !(tokens[start - 1].form == .word && tokens[start - 1].count > 6)
        {
            start -= 1
        }
        while start < index, tokens[start].form == .sign { start += 1 }
        return start
    }

    /// The number that a word announces, in figures or said figure by figure.
    private func cued(after end: Int, _ passage: Passage) -> Match? {
        var position = end
        let limit = min(passage.count, end + 7)
        while position < limit {
            let start = passage.form(position) == .number ? alienStart(of: position, passage) : nil
            if let code = Code.read(at: start ?? position, in: passage), code.digitCount >= 3, !isDate(code),
                !isMoney(code, passage), !isYear(code, passage), !isCount(code, passage)
            {
                return code.isChecked(passage)
                    ? found(code, .checkedNumber, 0.99) : found(code, .numberPattern, 0.95)
            }
            if let run = spoken(at: position, passage) {
                if run.canBePhone, passage.isWord(Self.vagueCues, at: end - 1) { return nil }
                return Match(tokens: run.tokens, kind: .identifier, reason: .numberPattern, confidence: 0.96)
            }
            if let sign = passage.reading.sign(position) {
                if sign == UInt8(ascii: ".") && !passage.has(.numberMark, at: position - 1) && position > end + 1 {
                    return nil
                }
                if sign == UInt8(ascii: "$") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: "!") { return nil }
            } else if !passage.has(Self.between, at: position), !passage.isWord(Self.links, at: position) {
                return nil
            }
            position += 1
        }
        return nil
    }

    /// "my social is five five five, oh one, two three four five". What can be a telephone number after a word that
    /// does not say more than "number" is left to be one.
    private func spoken(at index: Int, _ passage: Passage) -> DigitRun? {
        guard passage.has(.numberWord, at: index), let run = DigitRun.read(at: index, in: passage), run.spoken >= 2,
            (4...24).contains(run.digits.count)
        else { return nil }
        return run
    }

    /// What may stand between the word and its number.
    private static let between: WordClass = [
        .function, .numberMark, .identifierCue, .particle, .people, .state, .region, .country,
    ]

    private static let links: WordSet = [
        "es", "era", "is", "was", "que", "the", "la", "el", "mi", "su", "su", "my", "his", "her", "le", "dieron", "a",
        "creo", "he", "said", "of", "de", "en", "vencido", "from", "texas", "arizona", "california", "me", "los", "it",
        "son", "eran", "termina", "terminan", "terminaba", "terminacion", "empieza", "ends", "ending", "starts",
        "last", "four", "final", "ultimos", "cuatro", "digitos", "digits", "oficial", "officer", "seguro",
    ]

    private func isDate(_ code: Code) -> Bool {
        code.slashes == 2 && code.digitCount <= 8
    }

    private func isMoney(_ code: Code, _ passage: Passage) -> Bool {
        passage.reading.sign(code.tokens.lowerBound - 1) == UInt8(ascii: "$")
            || passage.has(.money, at: code.tokens.upperBound)
    }

    /// "perdí mi pasaporte en 2012"
    private func isYear(_ code: Code, _ passage: Passage) -> Bool {
        let start = code.tokens.lowerBound
        guard code.groupSizes == [4], code.tokens.count == 1, passage.isWord(Self.yearLinks, at: start - 1)
        else { return false }
        let century = passage.reading.letters(of: passage.reading.tokens[start]).prefix(2)
        return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
    }

    /// "the case of 300 people"
    private func isCount(_ code: Code, _ passage: Passage) -> Bool {
        let end = code.tokens.upperBound
        let before = code.tokens.lowerBound - 1
        return code.groupSizes == [3] && code.tokens.count == 1 && passage.isWord(Self.countLinks, at: before)
            && passage.form(end) == .word && !passage.has(.function, at: end)
    }

    private func isKnownForm(_ code: Code, _ passage: Passage) -> Bool {
        guard code.dots == 0 else { return false }
        if code.letterCount == 1, code.startsWith(UInt8(ascii: "a"), passage), (8...9).contains(code.digitCount) {
            return true
        }
        // A student's number in SEVIS: "N0008814720", "N001 447 3928".
        if code.letterCount == 1, code.startsWith(UInt8(ascii: "n"), passage), code.digitCount == 10 { return true }
        if code.groupSizes == [3, 2, 4], code.letterCount == 0, code.spaces == 2 { return true }
        if code.groupSizes == [3, 3, 3], code.letterCount == 0, code.hyphens == 2 || code.spaces == 2 { return true }
        if code.letterCount == 0, (13...19).contains(code.digitCount) { return true }
        if code.letterCount == 0, code.groupSizes.count == 1, (7...12).contains(code.digitCount) { return true }
        if code.letterCount >= 3, code.digitCount >= 6, code.spaces == 0 { return true }
        return code.letterCount >= 1 && code.digitCount >= 5 && code.spaces == 0
            && !(code.letterCount == 2 && code.endsWithOrdinal)
    }

    private static let vagueCues: WordSet = ["numero", "number", "num", "no", "cell", "cel"]
    private static let yearLinks: WordSet = ["en", "in", "de", "del", "of", "since", "desde", "from", "el", "ano"]
    private static let countLinks: WordSet = ["de", "of", "que", "that", "con", "with"]
}
