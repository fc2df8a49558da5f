/// Numbers of papers: A-numbers, social security, plates, case, booking and account numbers, CURP, RFC, DUI, DPI.
///
/// A code is a run of glued letters and digits (or digit groups with spaces). It counts because its check digit is right,
/// because a word before it introduces a number (then even with a wrong check digit), or by its form alone.
struct IdentifierDetector: Detector {
    let triggers: WordClass = [.identifierCue, .codeStart]
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        if passage.has(.identifierCue, at: index) || passage.has(.phraseStart, at: index),
            let end = passage.end(of: .identifierCue, at: index), let code = cuedCode(after: end, passage)
        {
            return code.isChecked(passage)
                ? found(code, .checkedNumber, 0.99) : found(code, .numberPattern, 0.95)
        }
        let start = gluedStart(of: index, passage)
        guard let code = Code(at: start, in: passage) else { return nil }
        if code.isChecked(passage) { return found(code, .checkedNumber, 0.96) }
        return isKnownForm(code, passage) ? found(code, .numberPattern, 0.9) : nil
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

    private func cuedCode(after end: Int, _ passage: Passage) -> Code? {
        var position = end
        let limit = min(passage.count, end + 7)
        while position < limit {
            if let code = Code(at: position, in: passage), code.digitCount >= 3, !isDate(code),
                !isMoney(position, passage)
            {
                return code
            }
            if let sign = passage.reading.sign(position) {
                if sign == UInt8(ascii: ".") && !passage.has(.numberMark, at: position - 1) && position > end + 1 {
                    return nil
                }
                if sign == UInt8(ascii: "$") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: "!") { return nil }
            } else if !passage.has([.function, .numberMark, .identifierCue, .particle], at: position),
                !Self.links.contains(passage.reading.folded(position))
            {
                return nil
            }
            position += 1
        }
        return nil
    }

    private static let links: Set<String> = [
        "es", "era", "is", "was", "que", "the", "la", "el", "mi", "su", "su", "my", "his", "her", "le", "dieron", "a",
        "creo", "he", "said", "of", "de", "en", "vencido", "from", "texas", "arizona", "california", "me", "los", "it",
    ]

    private func isDate(_ code: Code) -> Bool {
        code.slashes == 2 && code.digitCount <= 8
    }

    private func isMoney(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index - 1) == UInt8(ascii: "$")
    }

    private func isKnownForm(_ code: Code, _ passage: Passage) -> Bool {
        if code.letterCount == 1, code.startsWith(UInt8(ascii: "a"), passage), (8...9).contains(code.digitCount) {
            return true
        }
        if code.groupSizes == [3, 2, 4], code.letterCount == 0, code.hyphens == 2 || code.spaces == 2 { return true }
        if code.groupSizes == [3, 3, 3], code.letterCount == 0, code.hyphens == 2 || code.spaces == 2 { return true }
        if code.letterCount == 0, (13...19).contains(code.digitCount) { return true }
        if code.letterCount == 0, code.groupSizes.count == 1, (7...12).contains(code.digitCount) { return true }
        if code.letterCount >= 3, code.digitCount >= 6, code.spaces == 0 { return true }
        return code.letterCount >= 1 && code.digitCount >= 5 && code.spaces == 0
            && !(code.letterCount == 2 && code.endsWithOrdinal)
    }
}
