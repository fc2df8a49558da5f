/// What the tagger made of a word in one place speaks for the same word in another: a name found once is likely a name
/// wherever it stands in the document, unless its place says otherwise.
struct Consensus {
    /// For each word in one casing, how often it was tagged as a person and as a place.
    private var counts: [SIMD2<UInt16>]

    private let tuning: Tuning

    init(_ tags: [UInt8], of extractor: FeatureExtractor, _ tuning: Tuning) {
        self.tuning = tuning
        counts = [SIMD2<UInt16>](repeating: SIMD2(0, 0), count: extractor.keyCount)
        for (index, tag) in tags.enumerated() where tag != TagSet.outside && extractor.passage.form(index) == .word {
            guard !extractor.passage.has([.particle, .function], at: index) else { continue }
            switch TagSet.kind(tag) {
            case .person: counts[extractor.key(index)][0] &+= 1
            case .location: counts[extractor.key(index)][1] &+= 1
            case .contact, .organization, .date, .age, .identifier, .other, nil: continue
            }
        }
    }

    /// Whether a word in one casing was tagged as a person or a place.
    @inline(__always)
    func touches(_ key: Int) -> Bool {
        counts[key] != SIMD2(0, 0)
    }

    /// Raises the scores of such words; false when none of them was outside.
    func strengthen(_ scores: inout [SIMD16<Int16>], _ tags: [UInt8], of extractor: FeatureExtractor) -> Bool {
        var changed = false
        for index in scores.indices {
            let count = counts[extractor.key(index)]
            if count == SIMD2(0, 0) { continue }
            if tags[index] == TagSet.outside { changed = true }
            let share: Int16 = isPlain(index, extractor.passage) ? 4 : 1
            if count[0] > 0 { raise(&scores[index], .person, by: tuning.persons / share) }
            if count[1] > 0 { raise(&scores[index], .location, by: tuning.places / share) }
        }
        return changed
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
