@testable import Anonymization

/// An attacker who holds two published releases and nothing else: the cells of the rows, with an answer beside the
/// quasi-identifiers that is different for everybody, as a detailed answer is. Knows the ladders.
struct Researcher {
    /// A row as published: quasi-identifiers, and the answer by which the same person is known again.
    struct Row: Hashable {
        let values: [String]
        let answer: String
    }

    let ladders: [Hierarchy]
    let first: [Row]
    let second: [Row]

    /// The smallest group that linking rows by their answers singles out; nil when there is no group at all.
    func smallestByLinking() -> Int? {
        let before = Dictionary(first.map { ($0.answer, $0.values) }) { one, _ in one }
        let after = Dictionary(second.map { ($0.answer, $0.values) }) { one, _ in one }
        var groups: [[[String]?]: Int] = [:]
        for answer in Set(before.keys).union(after.keys) { groups[[before[answer], after[answer]], default: 0] += 1 }
        return groups.values.min()
    }

    /// The smallest difference but 0 that counting gives, over all regions at a level for each column that both
    /// releases can express; nil when all counts are equal.
    func smallestByCounting() -> Int? {
        var smallest: Int?
        visit([]) { levels in
            guard let before = counts(first, levels), let after = counts(second, levels) else { return }
            for region in Set(before.keys).union(after.keys) {
                let gone = (before[region] ?? []).subtracting(after[region] ?? []).count
                let added = (after[region] ?? []).subtracting(before[region] ?? []).count
                for difference in [gone, added] where difference > 0 { smallest = min(smallest ?? .max, difference) }
            }
        }
        return smallest
    }

    private func visit(_ levels: [Int], _ body: ([Int]) -> Void) {
        if levels.count == ladders.count { return body(levels) }
        for level in 0...ladders[levels.count].topLevel { visit(levels + [level], body) }
    }

    /// The answers in each region; nil when a row is published too coarsely to tell its region.
    private func counts(_ rows: [Row], _ levels: [Int]) -> [[String]: Set<String>]? {
        var regions: [[String]: Set<String>] = [:]
        for row in rows {
            var region: [String] = []
            for (position, value) in row.values.enumerated() {
                guard let coarse = raise(value, ladders[position], to: levels[position]) else { return nil }
                region.append(coarse)
            }
            regions[region, default: []].insert(row.answer)
        }
        return regions
    }

    private func raise(_ value: String, _ ladder: Hierarchy, to level: Int) -> String? {
        for own in 0...level {
            for leaf in ladder.leaves where ladder.value(of: leaf, level: own) == value {
                return ladder.value(of: leaf, level: level)
            }
        }
        return nil
    }
}
