import Anonymization
import Foundation

/// The formulas of the models and metrics once more, slowly and on text, to check the engine against.
struct Oracle {
    let input: RandomTable
    let model: PrivacyModel
    let metric: QualityMetric
    let aggregate: LossAggregate

    struct Outcome {
        var levels: [Int]
        var score: Double
        var suppressed: Int
        var classes: Int
    }

    /// The best score over all combinations of levels; nil when none keeps the rules.
    func best() -> Outcome? {
        var best: Outcome?
        visit([]) { outcome in
            if outcome.score < best?.score ?? .infinity { best = outcome }
        }
        return best
    }

    private func visit(_ levels: [Int], _ found: (Outcome) -> Void) {
        if levels.count == input.ladders.count {
            if let outcome = evaluate(levels) { found(outcome) }
            return
        }
        for level in input.ladders[levels.count][0].indices { visit(levels + [level], found) }
    }

    /// The outcome at some levels; nil when too many rows are left out.
    func evaluate(_ levels: [Int]) -> Outcome? {
        var classes: [[String]: [[String]]] = [:]
        for row in input.rows {
            let profile = levels.indices.map { generalise($0, row[$0], levels[$0]) }
            classes[profile, default: []].append(row)
        }
        let kept = classes.filter { isKept($0.value) }
        let rows = input.rows.count
        let suppressed = rows - kept.values.reduce(0) { $0 + $1.count }
        guard suppressed <= Int(model.suppressionLimit * Double(rows)) else { return nil }
        let score: Double
        switch metric {
        case .loss: score = loss(kept, levels, suppressed)
        case .aecs: score = Double(rows) / Double(kept.count + (suppressed > 0 ? 1 : 0))
        case .dm: score = Double(kept.values.reduce(0) { $0 + $1.count * $1.count } + suppressed * rows)
        }
        return Outcome(levels: levels, score: score, suppressed: suppressed, classes: kept.count)
    }

    private func generalise(_ column: Int, _ value: String, _ level: Int) -> String {
        input.ladders[column].first { $0[0] == value }?[level] ?? "?"
    }

    private func loss(_ kept: [[String]: [[String]]], _ levels: [Int], _ suppressed: Int) -> Double {
        let rows = Double(input.rows.count)
        let losses = levels.indices.map { column -> Double in
            let ladder = input.ladders[column]
            var sum = Double(suppressed)
            for (profile, members) in kept {
                let leaves = ladder.filter { $0[levels[column]] == profile[column] }.count
                sum += Double(members.count) * Double(leaves) / Double(ladder.count)
            }
            let least = rows / Double(ladder.count)
            return rows == least ? 0 : max(0, (sum - least) / (rows - least))
        }
        switch aggregate {
        case .geometric: return pow(losses.reduce(1) { $0 * (1 + $1) }, 1 / Double(losses.count)) - 1
        case .arithmetic: return losses.reduce(0, +) / Double(losses.count)
        }
    }

    func isKept(_ members: [[String]]) -> Bool {
        guard members.count >= model.k else { return false }
        let all = shares(input.rows)
        let own = shares(members)
        return model.sensitive.allSatisfy { rule in
            switch rule {
            case .distinctL(_, let l): own.count >= l
            case .distinctAnswers(_, let l, let silent):
                own.keys.allSatisfy(silent.contains) || own.keys.count { !silent.contains($0) } >= l
            case .entropyL(_, let l): -own.values.reduce(0) { $0 + $1 * log($1) } >= log(l) - 1e-9
            case .tCloseness(_, let t, let hierarchy):
                hierarchy == nil
                    ? all.keys.reduce(0) { $0 + abs((own[$1] ?? 0) - (all[$1] ?? 0)) } / 2 <= t + 1e-9
                    : treeDistance(own, all) <= t + 1e-9
            }
        }
    }

    private func shares(_ members: [[String]]) -> [String: Double] {
        var shares: [String: Double] = [:]
        for row in members { shares[row[row.count - 1], default: 0] += 1 / Double(members.count) }
        return shares
    }

    /// Earth mover's distance as the sum over inner nodes of height/H · min(surplus, lack) of their children.
    private func treeDistance(_ own: [String: Double], _ all: [String: Double]) -> Double {
        let ladder = input.sensitiveLadder
        let height = ladder[0].count - 1
        var distance = 0.0
        for level in 1...height {
            for node in Set(ladder.map { $0[level] }) {
                let leaves = ladder.filter { $0[level] == node }
                var surplus = 0.0
                var lack = 0.0
                for child in Set(leaves.map { $0[level - 1] }) {
                    let below = leaves.filter { $0[level - 1] == child }
                    let extra = below.reduce(0) { $0 + (own[$1[0]] ?? 0) - (all[$1[0]] ?? 0) }
                    if extra > 0 { surplus += extra } else { lack -= extra }
                }
                distance += Double(level) / Double(height) * min(surplus, lack)
            }
        }
        return distance
    }
}
