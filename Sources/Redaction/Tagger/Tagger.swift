/// The trained sequence model: judges every token by its features and picks the best sequence of tags (Viterbi).
struct Tagger: Sendable {
    let weights: WeightTable
    let tuning: Tuning

    /// Tags of a passage, and how clear each was: the distance of its score from that of "outside".
    func tags(of extractor: FeatureExtractor) -> (tags: [UInt8], margins: [Int16]) {
        var scores = emissions(of: extractor)
        let caution = tuning.caution[extractor.kindOfText] ?? 0
        for index in scores.indices { scores[index][0] &-= caution }
        var tags = decode(scores)
        if Consensus(tags, of: extractor, tuning).strengthen(&scores, of: extractor) { tags = decode(scores) }
        let margins = zip(tags, scores).map { tag, score in score[Int(tag)] &- score[0] }
        return (tags, margins)
    }

    private func emissions(of extractor: FeatureExtractor) -> [SIMD16<Int16>] {
        let count = extractor.passage.count
        var cached = [[SIMD16<Int16>]](repeating: [], count: 5)
        for place in 0..<5 { cached[place] = Array(repeating: SIMD16(repeating: 0), count: extractor.keyCount) }
        var filled = [Bool](repeating: false, count: extractor.keyCount)
        var keys = [Int](repeating: 0, count: count)
        var features: [UInt64] = []
        for index in 0..<count {
            let key = extractor.key(index)
            keys[index] = key
            if filled[key] { continue }
            filled[key] = true
            for place in FeatureExtractor.places {
                features.removeAll(keepingCapacity: true)
                extractor.wordFeatures(index, place: place, into: &features)
                var sum = SIMD16<Int16>(repeating: 0)
                for feature in features { weights.add(feature, to: &sum) }
                cached[place + 2][key] = sum
            }
        }
        var scores: [SIMD16<Int16>] = []
        scores.reserveCapacity(count)
        for index in 0..<count {
            var sum = SIMD16<Int16>(repeating: 0)
            for place in max(-2, -index)...min(2, count - 1 - index) {
                sum &+= cached[place + 2][keys[index + place]]
            }
            features.removeAll(keepingCapacity: true)
            extractor.tokenFeatures(index, into: &features)
            for feature in features { weights.add(feature, to: &sum) }
            scores.append(sum)
        }
        return scores
    }

    private func decode(_ scores: [SIMD16<Int16>]) -> [UInt8] {
        guard !scores.isEmpty else { return [] }
        let forbidden = Self.forbidden
        var steps = [SIMD16<Int32>](repeating: SIMD16(repeating: 0), count: TagSet.count)
        for tag in 0..<TagSet.count {
            steps[tag] = SIMD16<Int32>(truncatingIfNeeded: weights.transitions[tag]) &+ forbidden[tag]
        }
        var best = SIMD16<Int32>(truncatingIfNeeded: scores[0]) &+ forbidden[0]
        var origins = [SIMD16<UInt8>](repeating: SIMD16(repeating: 0), count: scores.count)
        for index in 1..<max(1, scores.count) {
            var top = steps[0] &+ SIMD16(repeating: best[0])
            var origin = SIMD16<Int32>(repeating: 0)
            for tag in 1..<TagSet.count {
                let candidate = steps[tag] &+ SIMD16(repeating: best[tag])
                let better = candidate .> top
                top.replace(with: candidate, where: better)
                origin.replace(with: Int32(tag), where: better)
            }
            best = top &+ SIMD16<Int32>(truncatingIfNeeded: scores[index])
            best &-= SIMD16(repeating: best.max())
            origins[index] = SIMD16<UInt8>(truncatingIfNeeded: origin)
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
                    found.append(Match(tokens: index..<index + 1, kind: kind, reason: .learned, confidence: 0.5 + 0.45 * clear))
                }
            }
            previous = tag
        }
        return found
    }
}
