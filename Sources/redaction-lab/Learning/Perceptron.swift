import Redaction

/// Averaged structured perceptron with a margin: decoding while learning favours wrong tags by a cost, a missed
/// identifier costing more than a needless one, so that the model keeps its distance from leaks.
struct Perceptron {
    private(set) var weights = FeatureWeights()
    private var transitions = [[Float]](repeating: [Float](repeating: 0, count: TagSet.count), count: TagSet.count)
    private var transitionSums = [[Float]](repeating: [Float](repeating: 0, count: TagSet.count), count: TagSet.count)
    private var step: Float = 1
    private(set) var mistakes = 0
    let missCost: Float
    let otherCost: Float

    init(missCost: Float, otherCost: Float) {
        self.missCost = missCost
        self.otherCost = otherCost
    }

    mutating func learn(_ example: Example) {
        for segment in example.segments { learn(example, segment) }
    }

    private mutating func learn(_ example: Example, _ segment: Range<Int>) {
        let guess = decode(example, segment)
        step += 1
        var wrong = false
        for index in segment where guess[index - segment.lowerBound] != example.gold[index] {
            wrong = true
            let right = Int(example.gold[index])
            let tag = Int(guess[index - segment.lowerBound])
            for position in Int(example.starts[index])..<Int(example.starts[index + 1]) {
                weights.update(example.features[position], right: right, wrong: tag, by: 1, step: step)
            }
        }
        guard wrong else { return }
        mistakes += 1
        var before = (gold: 0, guess: 0)
        for index in segment {
            let now = (gold: Int(example.gold[index]), guess: Int(guess[index - segment.lowerBound]))
            if now != before || true { move(before, now) }
            before = now
        }
    }

    private mutating func move(_ before: (gold: Int, guess: Int), _ now: (gold: Int, guess: Int)) {
        if before.gold == before.guess, now.gold == now.guess { return }
        transitions[before.gold][now.gold] += 1
        transitionSums[before.gold][now.gold] += step
        transitions[before.guess][now.guess] -= 1
        transitionSums[before.guess][now.guess] -= step
    }

    private func decode(_ example: Example, _ segment: Range<Int>) -> [UInt8] {
        var best = SIMD16<Float>(repeating: -1e9)
        best[0] = 0
        var origins: [SIMD16<Int32>] = []
        origins.reserveCapacity(segment.count)
        let steps = transitions.enumerated().map { previous, line in
            var lane = SIMD16<Float>(line)
            for next in 0..<TagSet.count where !TagSet.allows(previous, next) { lane[next] = -1e9 }
            return lane
        }
        for index in segment {
            var score = SIMD16<Float>(repeating: 0)
            for position in Int(example.starts[index])..<Int(example.starts[index + 1]) {
                weights.add(example.features[position], to: &score)
            }
            let gold = Int(example.gold[index])
            var cost = SIMD16<Float>(repeating: otherCost)
            if gold != 0 { cost[0] = missCost }
            cost[gold] = 0
            score += cost
            var top = steps[0] + SIMD16(repeating: best[0])
            var origin = SIMD16<Int32>(repeating: 0)
            for tag in 1..<TagSet.count {
                let candidate = steps[tag] + SIMD16(repeating: best[tag])
                let better = candidate .> top
                top.replace(with: candidate, where: better)
                origin.replace(with: Int32(tag), where: better)
            }
            best = top + score
            origins.append(origin)
        }
        var tag = 0
        for candidate in 1..<TagSet.count where best[candidate] > best[tag] { tag = candidate }
        var tags = [UInt8](repeating: 0, count: segment.count)
        for index in stride(from: segment.count - 1, through: 0, by: -1) {
            tags[index] = UInt8(tag)
            tag = Int(origins[index][tag])
        }
        return tags
    }

    mutating func resetMistakes() {
        mistakes = 0
    }

    /// The model to ship: the strongest features, as small integers, in a table of this capacity.
    func table(capacity: Int, load: Double) -> WeightTable {
        let averaged = weights.averaged(steps: step)
        let strength = averaged.map { max($0.max(), -$0.min()) }
        let keep = Int(Double(capacity) * load)
        let floor = strength.count > keep ? strength.sorted(by: >)[keep] : 0
        let kept = strength.indices.filter { strength[$0] > floor }
        let ranked = kept.map { strength[$0] }.sorted()
        let high = ranked.isEmpty ? 1 : ranked[Int(Double(ranked.count - 1) * 0.9995)]
        let scale = 127 / max(high, 1e-6)
        let rows = kept.sorted { strength[$0] > strength[$1] }.map { index in
            let scaled = (averaged[index] * SIMD16(repeating: scale)).rounded(.toNearestOrAwayFromZero)
            let clamped = scaled.clamped(lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
            return (hash: weights.hashes[index], row: SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(clamped)))
        }
        let lines = zip(transitions, transitionSums).map { line, sums in
            zip(line, sums).map { Int16(max(-32000, min(32000, (($0 - $1 / step) * scale).rounded()))) }
        }
        print("features \(averaged.count), kept \(rows.count), floor \(floor), scale \(scale)")
        return WeightTable(rows, transitions: lines, capacity: capacity)
    }
}
