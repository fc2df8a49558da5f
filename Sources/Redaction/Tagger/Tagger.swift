/// The trained sequence model: judges every token by its features and picks the best sequence of tags (Viterbi).
struct Tagger: Sendable {
    let weights: WeightTable
    let tuning: Tuning

    /// Tags of a passage, and how clear each was: the distance of its score from that of "outside".
    func tags(of extractor: FeatureExtractor) -> (tags: [UInt8], margins: [Int16]) {
        var scores = emissions(of: extractor)
        let caution = tuning.caution[extractor.kindOfText] ?? 0
        for index in scores.indices { scores[index][0] &-= caution }
        var decoder = Decoder(
            transitions: weights.transitions, certain: Self.certain(extractor.kindOfText)
        )
        var tags = [UInt8](repeating: TagSet.outside, count: scores.count)
        decoder.decode(scores, into: &tags)
        let first = scores
        if Consensus(tags, of: extractor, tuning).strengthen(&scores, tags, of: extractor) {
            decoder.decode(scores, into: &tags) { scores[$0] != first[$0] }
        }
        let margins = zip(tags, scores).map { tag, score in score[Int(tag)] &- score[0] }
        return (tags, margins)
    }

    /// Ahead by this much after its words alone, "outside" needs no closer look; in units of the model's weights.
    /// Only for testimonies: the other registers are written tightly.
    private static func certain(_ register: Register) -> Int16 {
        register == .testimony ? 260 : 16_000
    }

    private func emissions(of extractor: FeatureExtractor) -> [SIMD16<Int16>] {
        let sums = WordSums(extractor, weights)
        let certain = Self.certain(extractor.kindOfText)
        let count = extractor.passage.count
        var features: [UInt64] = []
        features.reserveCapacity(64)
        var scores = (0..<count).map(sums.score)
        weights.withLookup { lookup in
            for index in 0..<count {
                var sum = scores[index]
                var others = sum
                others[0] = .min
                if Int(sum[0]) - Int(others.max()) < Int(certain) || extractor.hints.tags[index] != 0 {
                    features.removeAll(keepingCapacity: true)
                    extractor.tokenFeatures(index, into: &features)
                    lookup.add(features, to: &sum)
                    scores[index] = sum
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
