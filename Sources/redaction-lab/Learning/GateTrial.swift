import Redaction

/// How well a gate does on texts that it did not learn from, and the thresholds that suit it.
struct GateTrial {
    /// A text whose tokens were scored.
    struct Text {
        let scores: [Int16]
        /// Whether a token must pass.
        let wanted: [Bool]
    }

    var texts: [Text] = []

    /// What passes with some thresholds.
    struct Outcome {
        let thresholds: Gate.Thresholds
        /// The share of all tokens that passes.
        let passing: Double
        /// The share of the wanted tokens that does not.
        let overlooked: Double
    }

    /// The thresholds that let the fewest tokens pass and overlook no more than a share of those that are wanted.
    func best(overlooking share: Double) -> Outcome {
        let steps = stride(from: Int16(-128), through: 32, by: 4)
        let outcomes = steps.lazy.flatMap { alone in
            steps.prefix { $0 <= alone }.map { outcome(Gate.Thresholds(alone: alone, beside: $0)) }
        }
        let open = outcome(Gate.Thresholds(alone: .min, beside: .min))
        return outcomes.filter { $0.overlooked <= share }.min { $0.passing < $1.passing } ?? open
    }

    private func outcome(_ thresholds: Gate.Thresholds) -> Outcome {
        var count = 0
        var passing = 0
        var wanted = 0
        var found = 0
        for text in texts {
            count += text.scores.count
            wanted += text.wanted.count { $0 }
            thresholds.forEachPassing(text.scores) { index in
                passing += 1
                if text.wanted[index] { found += 1 }
            }
        }
        return Outcome(
            thresholds: thresholds, passing: Double(passing) / Double(max(1, count)),
            overlooked: Double(wanted - found) / Double(max(1, wanted)))
    }
}
