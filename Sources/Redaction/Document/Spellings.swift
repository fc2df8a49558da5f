/// Words by their spelling, found again when one letter was added, left out, changed, or swapped with the next
/// (Damerau 1964). Each word is filed under itself and under itself with each letter left out, so that a look-up takes
/// time by the length of the word, not by how many words there are.
struct Spellings {
    /// Shorter words differ by one letter too easily.
    static let shortest = 5

    /// The most words looked at under one key.
    private static let reach = 8
    /// Longer words are not names.
    private static let longest = 24

    /// The letters of all words, one after the other, where each word ends, and what it stands for.
    private var letters: [UInt8] = []
    private var ends: [Int] = []
    private var values: [UInt64] = []
    private var keys = Postings()

    /// Files a word with what it stands for.
    mutating func add(_ word: ArraySlice<UInt8>, _ value: UInt64) {
        guard (Self.shortest...Self.longest).contains(word.count) else { return }
        let number = values.count
        letters += word
        ends.append(letters.count)
        values.append(value)
        Self.forEachKey(of: word) { keys.file(number, under: $0) }
    }

    /// What the first word stands for that begins with the same letter and differs by one.
    func similar(to word: ArraySlice<UInt8>) -> UInt64? {
        guard !values.isEmpty, (Self.shortest...Self.longest).contains(word.count) else { return nil }
        var best: Int?
        Self.forEachKey(of: word) { key in
            let found = keys.first(under: key, of: Self.reach) { Self.isOneEdit(word, spelling($0)) }
            if let found { best = min(found, best ?? found) }
        }
        return best.map { values[$0] }
    }

    private func spelling(_ number: Int) -> ArraySlice<UInt8> {
        letters[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// The hash of the word, and of the word without each of its letters: a polynomial (Karp and Rabin 1987), so that
    /// each follows from what stands before the letter and what stands after it.
    private static func forEachKey(of letters: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        var before: UInt64 = 0
        var after = letters.reduce(0) { $0 &* base &+ UInt64($1) }
        body(WordHash.finish(after))
        for (letter, power) in zip(letters, powers.suffix(letters.count)) {
            after &-= UInt64(letter) &* power
            body(WordHash.finish(before &* power &+ after))
            before = before &* base &+ UInt64(letter)
        }
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// Powers of the base, from the highest that a word needs down to 1.
    private static let powers: [UInt64] = (0..<longest).reversed().map { exponent in
        (0..<exponent).reduce(1) { power, _ in power &* base }
    }

    /// Whether words that begin alike differ by exactly one addition, omission, change or swap of neighbours.
    static func isOneEdit(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard left.first == right.first, abs(left.count - right.count) <= 1 else { return false }
        let head = zip(left, right).prefix { $0 == $1 }.count
        let first = left.dropFirst(head)
        let second = right.dropFirst(head)
        if first.isEmpty && second.isEmpty { return false }
        if first.count == second.count {
            if first.dropFirst().elementsEqual(second.dropFirst()) { return true }
            return first.count >= 2 && first.first == second.dropFirst().first
                && second.first == first.dropFirst().first
                && first.dropFirst(2).elementsEqual(second.dropFirst(2))
        }
        return first.count > second.count
            ? first.dropFirst().elementsEqual(second) : second.dropFirst().elementsEqual(first)
    }
}
