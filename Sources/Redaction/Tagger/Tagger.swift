/// The tokens of a passage that are looked at closely, in order, and the score of each tag for each of them. All others
/// are outside.
struct DoubtfulTokens {
    var indices: [Int32]
    var scores: [SIMD16<Int16>]
}

/// The trained sequence model: judges the doubtful tokens by their features and picks the best sequence of tags
/// (Viterbi).
struct Tagger: Sendable {
    let model: TaggerModel
    let tuning: Tuning

    /// How many tokens are looked up together.
    private static let batchSize = 16

    /// What the model finds in a passage; the sums are kept from one passage of a document to the next.
    func matches(of extractor: FeatureExtractor, _ sums: inout WordSums) -> [Match] {
        sums.begin(extractor)
        // Judgments and clinical reports are written tightly: each of their tokens is looked at.
        let indices =
            extractor.kindOfText == .testimony
            ? model.gate.doubtful(extractor, &sums) : (0..<Int32(extractor.passage.count)).map { $0 }
        var tokens = DoubtfulTokens(indices: indices, scores: scores(indices, extractor, &sums))
        let bias = tuning.bias(extractor.kindOfText)
        for position in tokens.scores.indices { tokens.scores[position] &+= bias }
        var decoder = Decoder(
            transitions: model.weights.transitions, certain: Self.certain(extractor.kindOfText),
            count: extractor.passage.count
        )
        var tags = [UInt8](repeating: TagSet.outside, count: indices.count)
        decoder.decode(tokens, into: &tags)
        let consensus = Consensus(tags, of: tokens, extractor, tuning)
        let unsettled = consensus.strengthen(&tokens, tags, extractor)
        decoder.decode(unsettled, of: tokens, into: &tags)
        return Self.matches(tags, tokens)
    }

    /// Ahead by this much after a closer look, "outside" is settled without its neighbours; in units of the model's
    /// weights.
    private static func certain(_ register: Register) -> Int16 {
        register == .testimony ? 130 : 16_000
    }

    private func scores(
        _ indices: [Int32], _ extractor: FeatureExtractor, _ sums: inout WordSums
    ) -> [SIMD16<Int16>] {
        var scores: [SIMD16<Int16>] = []
        scores.reserveCapacity(indices.count)
        model.weights.withLookup { lookup in
            sums.prepare(indices, extractor, lookup)
            var batch = FeatureBatch(capacity: Self.batchSize * 24)
            for index in indices {
                extractor.tokenFeatures(Int(index), into: &batch.features)
                batch.closeGroup()
                if batch.ends.count == Self.batchSize { look(&batch, lookup) }
            }
            look(&batch, lookup)

            func look(_ batch: inout FeatureBatch, _ lookup: FeatureLookup) {
                let start = scores.count
                lookup.sum(batch) { scores.append($1 &+ sums.score(at: Int(indices[start + $0]))) }
                batch.removeAll()
            }
        }
        // A table without weights.
        if scores.isEmpty { scores = Array(repeating: SIMD16(repeating: 0), count: indices.count) }
        return scores
    }

    /// The spans that a sequence of tags says, and how clear each is: how far its score is from that of "outside".
    private static func matches(_ tags: [UInt8], _ tokens: DoubtfulTokens) -> [Match] {
        var found: [Match] = []
        var previous = TagSet.outside
        for (position, tag) in tags.enumerated() {
            guard let kind = TagSet.kind(tag) else {
                previous = tag
                continue
            }
            let index = Int(tokens.indices[position])
            let margin = tokens.scores[position][Int(tag)] &- tokens.scores[position][0]
            let confidence = 0.5 + 0.45 * min(1, max(0, Double(margin) / 400))
            if TagSet.continues(tag, after: previous), let last = found.indices.last,
                found[last].tokens.upperBound == index
            {
                found[last].tokens = found[last].tokens.lowerBound..<index + 1
                found[last].confidence = max(found[last].confidence, confidence)
            } else {
                found.append(Match(tokens: index..<index + 1, kind: kind, reason: .learned, confidence: confidence))
            }
            previous = tag
        }
        return found
    }
}
