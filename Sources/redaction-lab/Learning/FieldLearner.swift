import Foundation
import Redaction

/// A conditional random field with a margin (softmax-margin): wrong tags get a head start while learning, a missed
/// identifier the greatest, so that the model keeps its distance from leaks. Learned by AdaGrad, one line at a time;
/// each time, some features are left out at random, so that none is leaned on alone.
struct FieldLearner {
    struct Costs {
        /// Of leaving an identifier visible, of hiding what may stay or naming a wrong type, of hiding what must stay;
        /// in units of the log-odds.
        var miss: Float
        var other: Float
        var keep: Float
        /// How much it counts, from 0 to 1, that an annotator left a name visible which others might hide.
        var doubt: Float
    }

    private(set) var weights = FeatureWeights()
    private var acquaintance = Acquaintance()
    private(set) var transitions = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: TagSet.count)
    private var transitionSquares = [SIMD16<Float>](repeating: SIMD16(repeating: 1), count: TagSet.count)
    private var remembered = [SIMD16<Float>](repeating: SIMD16(repeating: 0), count: TagSet.count)
    private var memories = 0
    private(set) var loss: Double = 0
    let costs: Costs
    let dropout: Double
    var rate: Float

    init(costs: Costs, dropout: Double, rate: Float) {
        self.costs = costs
        self.dropout = dropout
        self.rate = rate
    }

    /// Takes the weights as they are into the average that becomes the model.
    mutating func remember() {
        weights.remember()
        for tag in 0..<TagSet.count { remembered[tag] += transitions[tag] }
        memories += 1
    }

    /// The average of the remembered transitions.
    var averagedTransitions: [SIMD16<Float>] {
        memories == 0 ? transitions : remembered.map { $0 / Float(memories) }
    }

    mutating func resetLoss() {
        loss = 0
    }

    mutating func learn(_ example: Example, using random: inout SeededGenerator) {
        for segment in example.segments {
            let kept = draw(example, segment, &random)
            learn(example, segment, kept)
        }
    }

    /// Which features of a segment count this time.
    private func draw(_ example: Example, _ segment: Range<Int>, _ random: inout SeededGenerator) -> [Bool] {
        let all = Int(example.starts[segment.lowerBound])..<Int(example.starts[segment.upperBound])
        let limit = UInt64(dropout * 65536)
        var kept = [Bool](repeating: true, count: all.count)
        guard limit > 0 else { return kept }
        var bits: UInt64 = 0
        for index in 0..<all.count {
            if index & 3 == 0 { bits = random.next() }
            kept[index] = bits & 0xFFFF >= limit
            bits >>= 16
        }
        return kept
    }

    private mutating func learn(_ example: Example, _ segment: Range<Int>, _ kept: [Bool]) {
        let base = Int(example.starts[segment.lowerBound])
        var numbers = [Int32](repeating: -2, count: kept.count)
        var scores: [SIMD16<Float>] = []
        scores.reserveCapacity(segment.count)
        for index in segment {
            var score = SIMD16<Float>(repeating: 0)
            for position in Int(example.starts[index])..<Int(example.starts[index + 1]) where kept[position - base] {
                numbers[position - base] = weights.add(example.features[position], to: &score)
            }
            scores.append(score + cost(example, index))
        }
        let lattice = Lattice(scores, transitions)
        let gold = example.gold[segment].map(Int.init)
        loss += lattice.loss(of: gold)
        descend(example, segment, lattice.beliefs, numbers, base)
        descend(lattice, gold)
    }

    private func cost(_ example: Example, _ index: Int) -> SIMD16<Float> {
        let gold = Int(example.gold[index])
        if example.doubt[index] { return SIMD16(repeating: 0) }
        var cost = SIMD16<Float>(repeating: example.keep[index] ? costs.keep : costs.other)
        if gold != 0 { cost[0] = costs.miss }
        cost[gold] = 0
        return cost
    }

    private mutating func descend(
        _ example: Example, _ segment: Range<Int>, _ beliefs: [SIMD16<Float>], _ numbers: [Int32], _ base: Int
    ) {
        for (offset, index) in segment.enumerated() {
            var slope = beliefs[offset]
            slope[Int(example.gold[index])] -= 1
            if example.doubt[index] { slope *= costs.doubt }
            let squared = slope * slope
            if squared.max() < 1e-4 { continue }
            for position in Int(example.starts[index])..<Int(example.starts[index + 1]) {
                var number = numbers[position - base]
                if number == -2 { continue }
                if number == -1 {
                    let feature = example.features[position]
                    guard acquaintance.isShared(feature, text: example.number) else { continue }
                    number = weights.number(of: feature)
                }
                weights.descend(number, slope, squared: squared, rate: rate)
            }
        }
    }

    private mutating func descend(_ lattice: Lattice, _ gold: [Int]) {
        var slopes = lattice.steps
        var before = 0
        for tag in gold {
            slopes[before][tag] -= 1
            before = tag
        }
        for tag in 0..<TagSet.count {
            transitionSquares[tag] += slopes[tag] * slopes[tag]
            transitions[tag] -= slopes[tag] * rate / transitionSquares[tag].squareRoot()
        }
    }
}
