/// The trained sequence model: judges every token by its features and picks the best sequence of tags (Viterbi).
struct Tagger: Sendable {
    let weights: WeightTable
    let tuning: Tuning

    /// Tags of a passage, and how clear each was: the distance of its score from that of "outside".
    func tags(of extractor: FeatureExtractor) -> (tags: [UInt8], margins: [Int16]) {
        var scores = emissions(of: extractor)
        let bias = tuning.bias(extractor.kindOfText)
        for index in scores.indices { scores[index] &+= bias }
        var decoder = Decoder(
            transitions: weights.transitions, certain: Self.certain(extractor.kindOfText)
        )
        var tags = [UInt8](repeating: TagSet.outside, count: scores.count)
        decoder.decode(scores, into: &tags)
        let consensus = Consensus(tags, of: extractor, tuning)
        if consensus.strengthen(&scores, tags, of: extractor) {
            decoder.decode(scores, into: &tags) { consensus.touches(extractor.key($0)) }
        }
        let margins = zip(tags, scores).map { tag, score in score[Int(tag)] &- score[0] }
        return (tags, margins)
    }

    /// Ahead by this much after its words alone, "outside" needs no closer look; in units of the model's weights.
    /// Only for testimonies: the other registers are written tightly.
    private static func plain(_ register: Register) -> Int16 {
        register == .testimony ? 200 : 16_000
    }

    /// Ahead by this much after a closer look, "outside" is settled without its neighbours.
    private static func certain(_ register: Register) -> Int16 {
        register == .testimony ? 130 : 16_000
    }

    /// How many tokens are looked up together.
    private static let batchSize = 16

    private func emissions(of extractor: FeatureExtractor) -> [SIMD16<Int16>] {
        let sums = WordSums(extractor, weights)
        let plain = Self.plain(extractor.kindOfText)
        let count = extractor.passage.count
        var scores = (0..<count).map(sums.score)
        var batch = FeatureBatch(capacity: Self.batchSize * 24)
        var doubtful: [Int] = []
        weights.withLookup { lookup in
            for index in 0..<count {
                var others = scores[index]
                let outside = Int(others[0])
                others[0] = .min
                if outside - Int(others.max()) < Int(plain) || extractor.hints.tags[index] != 0 {
                    extractor.tokenFeatures(index, into: &batch.features)
                    batch.closeGroup()
                    doubtful.append(index)
                }
                if doubtful.count == Self.batchSize || index == count - 1 {
                    lookup.sum(batch) { scores[doubtful[$0]] &+= $1 }
                    batch.removeAll()
                    doubtful.removeAll(keepingCapacity: true)
                }
            }
        }
        return scores
    }

    /// The spans that a sequence of tags says.
    func matches(_ tags: [UInt8], _ margins: [Int16]) -> [Match] {
        var found: [Match] = []
        var previous = TagSet.outside
        for (index, tag) in tags.enumerated() {
            if let kind = TagSet.kind(tag) {
                let clear = min(1, max(0, Double(margins[index]) / 400))
                if TagSet.continues(tag, after: previous), let last = found.indices.last {
                    found[last].tokens = found[last].tokens.lowerBound..<index + 1
                    found[last].confidence = max(found[last].confidence, 0.5 + 0.45 * clear)
                } else {
                    found.append(
                        Match(tokens: index..<index + 1, kind: kind, reason: .learned, confidence: 0.5 + 0.45 * clear))
                }
            }
            previous = tag
        }
        return found
    }
}
