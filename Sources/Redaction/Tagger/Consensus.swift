/// What the tagger made of a word in one place speaks for the same word in another: a name found once is likely a name
/// wherever it stands in the document, unless its place says otherwise.
struct Consensus {
    private static let person: UInt8 = 1
    private static let place: UInt8 = 2

    /// For each word in one casing, whether it was tagged as a person and as a place; empty when none was.
    private var tagged: [UInt8] = []

    private let tuning: Tuning

    init(_ tags: [UInt8], of tokens: DoubtfulTokens, _ extractor: FeatureExtractor, _ tuning: Tuning) {
        self.tuning = tuning
        for (position, tag) in tags.enumerated() where tag != TagSet.outside {
            let index = Int(tokens.indices[position])
            guard extractor.passage.form(index) == .word,
                !extractor.passage.has([.particle, .function], at: index)
            else { continue }
            if tagged.isEmpty { tagged = [UInt8](repeating: 0, count: extractor.keyCount) }
            switch TagSet.kind(tag) {
            case .person: tagged[extractor.key(index)] |= Self.person
            case .location: tagged[extractor.key(index)] |= Self.place
            case .contact, .organization, .date, .age, .identifier, .other, nil: continue
            }
        }
    }

    /// Raises the scores of words that were tagged as a person or a place somewhere. Returns the positions, in order, of
    /// those that were outside where they stand.
    func strengthen(_ tokens: inout DoubtfulTokens, _ tags: [UInt8], _ extractor: FeatureExtractor) -> [Int] {
        guard !tagged.isEmpty else { return [] }
        var outside: [Int] = []
        for (position, index) in tokens.indices.enumerated() {
            let known = tagged[extractor.key(Int(index))]
            if known == 0 { continue }
            if tags[position] == TagSet.outside { outside.append(position) }
            let share: Int16 = isPlain(Int(index), extractor.passage) ? 4 : 1
            if known & Self.person != 0 { raise(&tokens.scores[position], .person, by: tuning.persons / share) }
            if known & Self.place != 0 { raise(&tokens.scores[position], .location, by: tuning.places / share) }
        }
        return outside
    }

    /// An ordinary word whose casing does not tell a name from the word.
    private func isPlain(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.has([.vocabulary, .common], at: index) else { return false }
        return passage.style != .usual || passage.reading.tokens[index].casing == .lower
    }

    private func raise(_ score: inout SIMD16<Int16>, _ kind: FindingKind, by amount: Int16) {
        score[Int(TagSet.begin(kind))] &+= amount
        score[Int(TagSet.inside(kind))] &+= amount
    }
}
