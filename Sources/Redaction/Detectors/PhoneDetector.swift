/// Telephone numbers of the United States and Latin America, in figures or words.
///
/// Seven to fifteen digits, split into at least two groups, or ten digits whole, or after a word such as "cel".
struct PhoneDetector: Detector {
    let triggers: WordClass = .numberWord
    let startsAtNumber = true
    let signs: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "+")]

    /// The fewest figures of a number.
    private static let fewest = 7

    func match(at index: Int, in passage: Passage) -> Match? {
        if continuesDictation(index, passage) || isGlued(index, passage) { return nil }
        // "OH 44505-3157"
        if passage.isWord("oh", at: index), passage.form(index + 1) == .number { return nil }
        let opens = passage.form(index) == .sign
        if !opens, passage.reading.tokens[index].count < Self.fewest || passage.form(index) == .word,
            !DigitRun.mayGoOn(after: index, in: passage)
        {
            return nil
        }
        guard let run = DigitRun.read(at: opens ? index + 1 : index, in: passage) else { return nil }
        let count = run.digits.count
        guard (Self.fewest...15).contains(count) else { return nil }
        let plus =
            passage.reading.sign(index) == UInt8(ascii: "+")
            || passage.reading.sign(index - 1) == UInt8(ascii: "+")
        let cued = plus || isCued(before: index, in: passage)
        guard cued || looksLikePhone(run, count: count, opens: opens) else { return nil }
        let dictated = run.spoken >= 5 && [7, 8, 10, 11].contains(count)
        if !plus, !cued, !dictated, isIdentifier(before: index, in: passage) { return nil }
        let saysPlus = passage.isWord(Self.plusWords, at: index - 1)
        let start = plus && !opens || saysPlus ? index - 1 : index
        let end = withExtension(after: run.tokens.upperBound, passage)
        return Match(tokens: start..<end, kind: .contact, reason: .phonePattern, confidence: 0.95)
    }

    /// A number that is said begins at its first word.
    private func continuesDictation(_ index: Int, _ passage: Passage) -> Bool {
        passage.has(.numberWord, at: index) && passage.has(.numberWord, at: index - 1)
            && !passage.reading.tokens[index].startsLine
    }

    /// `IOE0555012345` and `N0008814720` are no telephone numbers; `cel9195550134` and `t9195550134` are.
    private func isGlued(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.form(index) == .number, passage.form(index - 1) == .word,
            !passage.reading.tokens[index].spaced
        else { return false }
        return !passage.has(.phoneCue, at: index - 1) && !passage.isWord(Self.gluedCues, at: index - 1)
    }

    private static let gluedCues: WordSet = ["t", "c", "x"]

    /// "ext. 12", "x12", ", extensión 12".
    private func withExtension(after end: Int, _ passage: Passage) -> Int {
        var position = end
        if passage.reading.sign(position) == UInt8(ascii: ",") { position += 1 }
        guard passage.isWord(Self.extensionWords, at: position)
        else { return end }
        position += 1
        if passage.reading.sign(position) != nil { position += 1 }
        return passage.form(position) == .number && passage.reading.tokens[position].count <= 6 ? position + 1 : end
    }

    private func looksLikePhone(_ run: DigitRun, count: Int, opens: Bool) -> Bool {
        if run.spoken > 0 { return count >= 7 && run.groups >= 3 }
        if run.hasSlash && !opens && count < 10 { return false }
        if count == 10 { return true }
        if count == 11 { return run.digits.head / 100 == 1 || run.groups >= 3 }
        if count == 7 { return run.groups == 2 && run.digits.head == 555 }
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

    /// "más uno 512 555 0169"
    private static let plusWords: WordSet = ["mas", "plus"]
    private static let extensionWords: WordSet = ["ext", "extension", "x"]
}
