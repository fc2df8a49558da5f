/// The month and year that a written date says, as far as they are certain.
struct DateParts {
    let month: Int?
    let year: Int?

    init(_ tokens: Range<Int>, in passage: Passage) {
        var month: Int?
        var numbers: [(value: Int, size: Int)] = []
        for index in tokens {
            switch passage.form(index) {
            case .number:
                let token = passage.reading.tokens[index]
                guard token.count <= 4 else { continue }
                numbers.append((passage.reading.value(of: token), token.count))
            case .word:
                if passage.has(.month, at: index) { month = Int(passage.value(at: index)) }
            case .sign, nil: continue
            }
        }
        year = Self.year(in: numbers, hasMonthName: month != nil)
        self.month = month ?? Self.numericMonth(numbers)
    }

    private static func year(in numbers: [(value: Int, size: Int)], hasMonthName: Bool) -> Int? {
        if let full = numbers.first(where: { $0.size == 4 && (1900...2100).contains($0.value) }) { return full.value }
        guard numbers.count == (hasMonthName ? 2 : 3), let last = numbers.last, last.size == 2 else { return nil }
        return last.value < 50 ? 2000 + last.value : 1900 + last.value
    }

    /// Only when one of day and month is above twelve, or both are the same: otherwise 5/6 could be May or June.
    private static func numericMonth(_ numbers: [(value: Int, size: Int)]) -> Int? {
        guard numbers.count == 3 else { return nil }
        let pair = numbers[0].size == 4 ? (numbers[2].value, numbers[1].value) : (numbers[0].value, numbers[1].value)
        if pair.0 > 12, (1...12).contains(pair.1) { return pair.1 }
        if pair.1 > 12, (1...12).contains(pair.0) { return pair.0 }
        return pair.0 == pair.1 && (1...12).contains(pair.0) ? pair.0 : nil
    }
}
