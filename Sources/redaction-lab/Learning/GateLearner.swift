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
    private var features: [UInt64] = []

    /// Learns from a text in which some tokens are wanted; what a rule found passes anyway.
    mutating func learn(_ extractor: FeatureExtractor, wanted: [Bool], using random: inout SeededGenerator) {
        for index in wanted.indices where !extractor.isHinted(index) {
            gather(extractor, index, wanted.count)
            // One feature in eight is left out at random, so that a word that is not known is judged by the others.
            features.removeAll { _ in random.next() & 15 < Self.dropout }
            let score = features.reduce(Float(0)) { $0 + weights[Gate.slot($1)] }
            let belief = 1 / (1 + Foundation.expf(-score))
            let slope = wanted[index] ? (belief - 1) * Self.favor : belief
            if abs(slope) < 1e-3 { continue }
            for feature in features {
                let slot = Gate.slot(feature)
                squares[slot] += slope * slope
                weights[slot] -= Self.rate * slope / squares[slot].squareRoot()
            }
        }
    }

    /// The scores, in units of the shipped weights, of the wanted tokens of a text that no rule found.
    mutating func scores(_ extractor: FeatureExtractor, wanted: [Bool]) -> [Int] {
        wanted.indices.filter { wanted[$0] && !extractor.isHinted($0) }.map { index in
            gather(extractor, index, wanted.count)
            return features.reduce(0) { $0 + Int(unit(Gate.slot($1))) }
        }
    }

    private mutating func gather(_ extractor: FeatureExtractor, _ index: Int, _ count: Int) {
        features.removeAll(keepingCapacity: true)
        for place in Gate.places where (0..<count).contains(index + place) {
            extractor.glanceFeatures(index + place, place: place, into: &features)
        }
        extractor.forEachPair(index) { features.append($0) }
    }

    private func unit(_ slot: Int) -> Int8 {
        Int8(max(-127, min(127, (weights[slot] * Self.scale).rounded())))
    }

    /// The gate that lets through all but a share of the wanted tokens with these scores.
    func gate(missing share: Double, of scores: [Int]) -> Gate {
        let sorted = scores.sorted()
        let threshold = sorted.isEmpty ? 0 : sorted[Int(Double(sorted.count) * share)]
        return Gate(weights: (0..<Gate.slotCount).map(unit), threshold: Int16(clamping: threshold))
    }
}
