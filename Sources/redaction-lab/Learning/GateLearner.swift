import Foundation
import Redaction

/// Learns which tokens deserve the tagger's closer look: all that are marked, and all that the tagger would tag. A
/// logistic regression by AdaGrad in which what is wanted counts more.
struct GateLearner {
    /// Units of a shipped weight in one nat of log-odds.
    private static let scale: Float = 16
    /// How much more a wanted token counts.
    private static let favor: Float = 8
    private static let rate: Float = 0.1
    private static let dropout: UInt64 = 2

    private var weights = [Float](repeating: 0, count: Gate.slotCount)
    private var squares = [Float](repeating: 1e-2, count: Gate.slotCount)
    /// The slots of the features of the token that is judged.
    private var slots: [Int] = []

    /// Learns from a text in which some tokens are wanted; what a rule found passes anyway.
    mutating func learn(_ extractor: FeatureExtractor, wanted: [Bool], using random: inout SeededGenerator) {
        for index in wanted.indices where !extractor.isHinted(index) {
            gather(extractor, index, wanted.count)
            // One feature in eight is left out at random, so that a word that is not known is judged by the others.
            slots.removeAll { _ in random.next() & 15 < Self.dropout }
            let score = slots.reduce(Float(0)) { $0 + weights[$1] }
            let belief = 1 / (1 + Foundation.expf(-score))
            let slope = wanted[index] ? (belief - 1) * Self.favor : belief
            if abs(slope) < 1e-3 { continue }
            for slot in slots {
                squares[slot] += slope * slope
                weights[slot] -= Self.rate * slope / squares[slot].squareRoot()
            }
        }
    }

    /// The scores of the tokens of a text, in units of the shipped weights; those that a rule found pass anyway.
    mutating func judge(_ extractor: FeatureExtractor, wanted: [Bool]) -> GateTrial.Text {
        let scores = wanted.indices.map { index in
            if extractor.isHinted(index) { return Int16.max }
            gather(extractor, index, wanted.count)
            return Int16(clamping: slots.reduce(0) { $0 + Int(unit($1)) })
        }
        return GateTrial.Text(scores: scores, wanted: wanted)
    }

    private mutating func gather(_ extractor: FeatureExtractor, _ index: Int, _ count: Int) {
        slots.removeAll(keepingCapacity: true)
        for place in Gate.places where (0..<count).contains(index + place) {
            extractor.forEachGlance(index + place) { slots.append(Gate.slot($0, place: place)) }
        }
        extractor.forEachPair(index) { slots.append(Gate.slot(ofPair: $0)) }
    }

    private func unit(_ slot: Int) -> Int8 {
        Int8(max(-127, min(127, (weights[slot] * Self.scale).rounded())))
    }

    /// What was learned, with thresholds.
    func gate(_ thresholds: Gate.Thresholds) -> Gate {
        Gate(weights: (0..<Gate.slotCount).map(unit), thresholds: thresholds)
    }
}
