/// Telephone numbers of the United States and Latin America, in figures or words.
///
/// Seven to fifteen digits, split into at least two groups, or ten digits whole, or after a word such as "cel".
struct PhoneDetector: Detector {
    let triggers: WordClass = .numberWord
    let startsAtNumber = true
    let signs: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "+")]

    func match(at index: Int, in passage: Passage) -> Match? {
        let opens = passage.form(index) == .sign
        guard let run = DigitRun(at: opens ? index + 1 : index, in: passage) else { return nil }
        let count = run.digits.count
        guard (7...15).contains(count), run.spoken < 4 || count >= 7 else { return nil }
        let plus =
            passage.reading.sign(index) == UInt8(ascii: "+")
            || passage.reading.sign(index - 1) == UInt8(ascii: "+")
        let cued = plus || isCued(before: index, in: passage)
        guard cued || looksLikePhone(run, count: count, opens: opens) else { return nil }
        let dictated = run.spoken >= 5 && [7, 8, 10, 11].contains(count)
        if !plus, !cued, !dictated, isIdentifier(before: index, in: passage) { return nil }
        let start = plus && !opens ? index - 1 : index
        return Match(tokens: start..<run.tokens.upperBound, kind: .contact, reason: .phonePattern, confidence: 0.95)
    }

    private func looksLikePhone(_ run: DigitRun, count: Int, opens: Bool) -> Bool {
        if run.spoken > 0 { return count >= 7 && run.groups >= 3 }
        if run.hasSlash && !opens && count < 10 { return false }
        if count == 10 { return true }
        if count == 11 { return run.digits.first == 1 || run.groups >= 3 }
        if count == 7 { return run.groups == 2 && run.digits.starts(with: [5, 5, 5]) }
        return count >= 10 && run.groups >= 3
    }

    private func isCued(before index: Int, in passage: Passage) -> Bool {
        let lowest = max(0, index - 5)
        for position in stride(from: index - 1, through: lowest, by: -1) {
            if passage.form(position) == .number { return false }
            if passage.has(.phoneCue, at: position) { return true }
        }
        return false
    }

    private func isIdentifier(before index: Int, in passage: Passage) -> Bool {
        let lowest = max(0, index - 4)
        return (lowest..<max(lowest, index)).contains { passage.has(.identifierCue, at: $0) }
    }
}
