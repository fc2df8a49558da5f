import Foundation

/// The rules on one sensitive column, ready to be checked on classes.
struct SensitiveColumn: Sendable {
    let column: TableColumn
    let rules: [SensitiveRule]
    /// For each closeness rule, in order: the levels at which distance is counted.
    let closeness: [ClosenessScale]
    let valueCount: Int
    /// By code, whether the value is an answer, for rules that count answers only.
    let isAnswer: [Bool]

    init(column: TableColumn, rules: [SensitiveRule]) throws(AnonymizationRefusal) {
        self.column = column
        self.rules = rules
        valueCount = column.values.count
        var silent: Set<String> = []
        for case .distinctAnswers(_, _, let values) in rules { silent.formUnion(values) }
        isAnswer = column.values.map { !silent.contains($0) }
        var frequency = [Int](repeating: 0, count: column.values.count)
        for code in column.codes { frequency[Int(code)] += 1 }
        var scales: [ClosenessScale] = []
        for case .tCloseness(_, _, let hierarchy) in rules {
            scales.append(try ClosenessScale(column: column, frequency: frequency, hierarchy: hierarchy))
        }
        closeness = scales
    }
}

/// The levels over which earth mover's distance adds up, with the shares of the whole table.
///
/// Moving mass across a common ancestor at level h costs h of the height H, so the distance is
/// 1/H · Σ over levels 0…H−1 of ½ Σ over groups |share in class − share in table|. Equal distance is H = 1.
struct ClosenessScale: Sendable {
    struct Level: Sendable {
        let groupOfCode: [Int]
        let shares: [Double]
    }

    let levels: [Level]

    init(column: TableColumn, frequency: [Int], hierarchy: Hierarchy?) throws(AnonymizationRefusal) {
        let rows = Double(max(column.codes.count, 1))
        guard let hierarchy else {
            let shares = frequency.map { Double($0) / rows }
            levels = [Level(groupOfCode: Array(frequency.indices), shares: shares)]
            return
        }
        var leaves: [Int] = []
        for (code, value) in column.values.enumerated() {
            guard let leaf = hierarchy.leafIndex[value] else {
                let row = column.codes.firstIndex(of: UInt32(code)) ?? 0
                throw .valueNotInHierarchy(column: column.name, row: row)
            }
            leaves.append(leaf)
        }
        levels = (0..<hierarchy.topLevel).map { level in
            var sums = [Int](repeating: 0, count: hierarchy.groupNames[level].count)
            let groups = leaves.map { hierarchy.groups[level][$0] }
            for (code, group) in groups.enumerated() { sums[group] += frequency[code] }
            return Level(groupOfCode: groups, shares: sums.map { Double($0) / rows })
        }
    }
}
