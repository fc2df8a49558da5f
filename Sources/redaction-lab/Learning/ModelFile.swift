import Redaction

/// Makes the model that ships out of what was learned: the strongest features as small integers.
enum ModelFile {
    /// Units of a shipped weight in one nat of log-odds.
    static let scale: Float = 24

    static func table(of learner: FieldLearner, capacity: Int, load: Double) -> WeightTable {
        let weights = learner.weights.averaged
        let strength = weights.map { max($0.max(), -$0.min()) }
        let keep = Int(Double(capacity) * load)
        let floor = strength.count > keep ? strength.sorted(by: >)[keep] : 0
        let kept = strength.indices.filter { strength[$0] > floor }
        let rows = kept.sorted { strength[$0] > strength[$1] }.map { index in
            let scaled = (weights[index] * SIMD16(repeating: scale)).rounded(.toNearestOrAwayFromZero)
            let clamped = scaled.clamped(lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
            return (hash: learner.weights.hashes[index], row: SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(clamped)))
        }
        let lines = learner.averagedTransitions.map { line in
            (0..<TagSet.count).map { Int16(max(-32000, min(32000, (line[$0] * scale).rounded()))) }
        }
        let clipped = kept.count { strength[$0] * scale > 127 }
        print("features \(weights.count), kept \(rows.count), floor \(floor), clipped \(clipped)")
        return WeightTable(rows, transitions: lines, capacity: capacity)
    }
}
