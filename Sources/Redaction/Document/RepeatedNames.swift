/// Names found somewhere in a document, to be hidden wherever they stand in it.
struct RepeatedNames {
    private var names: Set<UInt64> = []

    /// Learns the words of the names of people among the matches.
    init(in texts: some Sequence<(Passage, [Match])>) {
        for (passage, matches) in texts {
            for match in matches where match.kind == .person && match.confidence >= 0.6 {
                for index in match.tokens where isTelling(index, passage) {
                    names.insert(passage.reading.tokens[index].hash)
                }
            }
        }
    }

    /// Further mentions of those names.
    func matches(in passage: Passage) -> [Match] {
        guard !names.isEmpty else { return [] }
        var found: [Match] = []
        var index = 0
        while index < passage.count {
            guard isMention(index, passage) else {
                index += 1
                continue
            }
            var end = index + 1
            while isMention(end, passage) { end += 1 }
            found.append(Match(tokens: index..<end, kind: .person, reason: .repeated, confidence: 0.55))
            index = end
        }
        return found
    }

    private func isMention(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.form(index) == .word, names.contains(passage.reading.tokens[index].hash) else { return false }
        switch passage.style {
        case .usual: return passage.reading.tokens[index].casing != .lower
        case .lower, .upper: return !passage.has(Self.ordinary, at: index)
        }
    }

    private func isTelling(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].count > 1
            && !passage.has([.function, .particle, .nameSuffix], at: index)
    }

    private static let ordinary: WordClass = [
        .common, .function, .month, .weekday, .title, .kinship, .numberWord, .faith,
    ]
}
