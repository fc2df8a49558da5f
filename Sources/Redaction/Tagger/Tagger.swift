/// The trained sequence model: judges every token by its features and picks the best sequence of tags (Viterbi).
struct Tagger: Sendable {
    let weights: WeightTable
    let tuning: Tuning

    /// Tags of a passage, and how clear each was: the distance of its score from that of "outside".
    func tags(of extractor: FeatureExtractor) -> (tags: [UInt8], margins: [Int16]) {
        var scores = emissions(of: extractor)
        let caution = tuning.caution[extractor.kindOfText] ?? 0
        for index in scores.indices { scores[index][0] &-= caution }
        var tags = decode(scores, certain: Self.certain(extractor.kindOfText))
        if Consensus(tags, of: extractor, tuning).strengthen(&scores, tags, of: extractor) {
            tags = decode(scores, certain: Self.certain(extractor.kindOfText))
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
        var scores = [SIMD16<Int16>](repeating: SIMD16(repeating: 0), count: count)
        weights.withLookup { lookup in
            for index in 0..<count {
                var sum = sums.score(at: index)
                var others = sum
                others[0] = .min
                if Int(sum[0]) - Int(others.max()) < Int(certain) || extractor.hints.tags[index] != 0 {
                    features.removeAll(keepingCapacity: true)
                    extractor.tokenFeatures(index, into: &features)
                    for feature in features { lookup.add(feature, to: &sum) }
                }
                scores[index] = sum
            }
        }
        return scores
    }

    private func decode(_ scores: [SIMD16<Int16>], certain: Int16) -> [UInt8] {
        guard !scores.isEmpty else { return [] }
        let steps = zip(weights.transitions, Self.forbidden).map { SIMD16<Int32>(truncatingIfNeeded: $0) &+ $1 }
        var best = SIMD16<Int32>(repeating: -1_000_000)
        best[0] = 0
        var origins = [SIMD16<UInt8>](repeating: SIMD16(repeating: 0), count: scores.count)
        var onlyOutside = true
        for index in scores.indices {
            let score = scores[index]
            var top = steps[0] &+ SIMD16(repeating: best[0])
            if !onlyOutside {
                var origin = SIMD16<Int32>(repeating: 0)
                for tag in 1..<TagSet.count where best[tag] > -500_000 {
                    let candidate = steps[tag] &+ SIMD16(repeating: best[tag])
                    let better = candidate .> top
                    top.replace(with: candidate, where: better)
                    origin.replace(with: Int32(tag), where: better)
                }
                origins[index] = SIMD16<UInt8>(truncatingIfNeeded: origin)
            }
            var others = score
            others[0] = .min
            onlyOutside = Int(score[0]) - Int(others.max()) > Int(certain)
            if onlyOutside {
                best = SIMD16(repeating: -1_000_000)
                best[0] = 0
            } else {
                best = top &+ SIMD16<Int32>(truncatingIfNeeded: score)
                best &-= SIMD16(repeating: best.max())
            }
        }
        return Self.backtrack(best, origins)
    }

    private static func backtrack(_ best: SIMD16<Int32>, _ origins: [SIMD16<UInt8>]) -> [UInt8] {
        var tag = 0
        for candidate in 1..<TagSet.count where best[candidate] > best[tag] { tag = candidate }
        var tags = [UInt8](repeating: 0, count: origins.count)
        for index in stride(from: origins.count - 1, through: 0, by: -1) {
            tags[index] = UInt8(tag)
            tag = Int(origins[index][tag])
        }
        return tags
    }

    private static let forbidden: [SIMD16<Int32>] = (0..<TagSet.count).map { previous in
        var line = SIMD16<Int32>(repeating: 0)
        for next in 0..<TagSet.count where !TagSet.allows(previous, next) { line[next] = -1_000_000 }
        return line
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
