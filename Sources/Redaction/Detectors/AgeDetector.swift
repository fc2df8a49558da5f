/// Exact ages: "34 years old", "tenía quince años", "16-year-old", "(9)", "age 3".
struct AgeDetector: Detector {
    let triggers: WordClass = .numberWord
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        guard let end = numberEnd(at: index, passage), passage.reading.sign(index - 1) != UInt8(ascii: "$") else {
            return nil
        }
        var unit = end
        if passage.reading.sign(unit) == UInt8(ascii: "-") { unit += 1 }
        let unitEnd = passage.end(of: .ageUnit, at: unit)
        let cued = isCued(index, passage)
        if let unitEnd {
            let plainYears =
                ["years", "anos", "yrs", "yr", "ano", "months", "meses"].contains(passage.reading.folded(unit))
                && unitEnd == unit + 1
            if plainYears && !cued { return nil }
            let certain = !plainYears || isClosed(unitEnd, passage)
            return Match(tokens: index..<unitEnd, kind: .age, reason: .agePattern, confidence: certain ? 0.95 : 0.8)
        }
        return bare(index, end, cued: cued, passage)
    }

    /// Nothing after the years says what they were spent with ("tengo veinte años aquí").
    private func isClosed(_ end: Int, _ passage: Passage) -> Bool {
        guard end < passage.count, passage.form(end) == .word else { return true }
        return ["y", "and", "cuando", "when", "pero", "but", "e", "ya"].contains(passage.reading.folded(end))
    }

    /// A number without a unit, after "she is" or "tiene", with nothing counted after it.
    private func bare(_ index: Int, _ end: Int, cued: Bool, _ passage: Passage) -> Match? {
        let closed =
            end >= passage.count || passage.form(end) == .sign || passage.reading.tokens[end].startsLine
            || passage.has(.function, at: end) && !["of", "de"].contains(passage.reading.folded(end))
        let isTime =
            passage.reading.sign(end) == UInt8(ascii: ":")
            && !(end + 1 < passage.count && passage.reading.tokens[end + 1].spaced)
        guard cued, closed, !isTime,
            passage.reading.sign(end) != UInt8(ascii: "%"),
            passage.reading.sign(end) != UInt8(ascii: "/")
        else { return nil }
        return Match(tokens: index..<end, kind: .age, reason: .agePattern, confidence: 0.7)
    }

    private func isCued(_ index: Int, _ passage: Passage) -> Bool {
        if passage.has(.ageCue, at: index - 1) { return true }
        return (max(0, index - 3)..<index).contains { start in
            guard let end = passage.end(of: .ageCue, at: start) else { return false }
            return end == index
                || end == index - 1 && passage.form(end) == .word
                    && ["de", "los", "only", "solo", "como", "just", "about", "a"].contains(passage.reading.folded(end))
        }
    }

    private func numberEnd(at index: Int, _ passage: Passage) -> Int? {
        if passage.form(index) == .number {
            return passage.reading.tokens[index].count <= 2 ? index + 1 : nil
        }
        guard passage.has(.numberWord, at: index), passage.values[index] < 100 else { return nil }
        var end = index + 1
        while end + 1 < passage.count, end < index + 4,
            passage.reading.sign(end) == UInt8(ascii: "-") || passage.reading.folded(end) == "y",
            passage.has(.numberWord, at: end + 1)
        { end += 2 }
        if passage.values[index] >= 20, passage.has(.digitWord, at: end) { end += 1 }
        return end
    }
}
