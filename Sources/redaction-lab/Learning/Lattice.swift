import Foundation
import Redaction

/// What a sequence model believes of every tag of every token of a line, by the forward and backward sums.
struct Lattice {
    /// For each token, the probability of each tag.
    let beliefs: [SIMD16<Float>]
    /// For each tag, how often it is expected to be followed by each tag.
    let steps: [SIMD16<Float>]
    private let scores: [SIMD16<Float>]
    private let transitions: [SIMD16<Float>]
    private let logTotal: Double

    init(_ scores: [SIMD16<Float>], _ transitions: [SIMD16<Float>]) {
        self.scores = scores
        self.transitions = transitions
        let factors = transitions.enumerated().map { previous, line in
            var lane = Self.exponential(line)
            for next in 0..<TagSet.count where !TagSet.allows(previous, next) { lane[next] = 0 }
            return lane
        }
        let columns = (0..<TagSet.count).map { next in
            SIMD16<Float>((0..<TagSet.count).map { factors[$0][next] })
        }
        var forward: [SIMD16<Float>] = []
        var emissions: [SIMD16<Float>] = []
        var total = 0.0
        var state = SIMD16<Float>(repeating: 0)
        state[0] = 1
        for score in scores {
            let top = score.max()
            let emission = Self.exponential(score - top)
            var next = SIMD16<Float>(repeating: 0)
            for tag in 0..<TagSet.count { next += factors[tag] * state[tag] }
            next *= emission
            let sum = next.sum()
            next /= sum
            total += Double(logf(sum)) + Double(top)
            emissions.append(emission)
            forward.append(next)
            state = next
        }
        logTotal = total
        var start = SIMD16<Float>(repeating: 0)
        start[0] = 1
        var beliefs = forward
        var steps = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: TagSet.count)
        var backward = SIMD16<Float>(repeating: 1)
        for index in scores.indices.reversed() {
            let belief = forward[index] * backward
            beliefs[index] = belief / belief.sum()
            let weighted = emissions[index] * backward
            let before = index > 0 ? forward[index - 1] : start
            var pairs = [SIMD16<Float>]()
            pairs.reserveCapacity(TagSet.count)
            var sum: Float = 0
            for tag in 0..<TagSet.count {
                let pair = factors[tag] * weighted * before[tag]
                pairs.append(pair)
                sum += pair.sum()
            }
            for tag in 0..<TagSet.count { steps[tag] += pairs[tag] / sum }
            var next = SIMD16<Float>(repeating: 0)
            for tag in 0..<TagSet.count { next += columns[tag] * weighted[tag] }
            backward = next / next.max()
        }
        self.beliefs = beliefs
        self.steps = steps
    }

    /// The surprise at a sequence of tags, in nats.
    func loss(of gold: [Int]) -> Double {
        var score = 0.0
        var before = 0
        for (index, tag) in gold.enumerated() {
            score += Double(scores[index][tag] + transitions[before][tag])
            before = tag
        }
        return logTotal - score
    }

    private static func exponential(_ value: SIMD16<Float>) -> SIMD16<Float> {
        var out = value
        for lane in 0..<16 { out[lane] = expf(max(-80, value[lane])) }
        return out
    }
}
