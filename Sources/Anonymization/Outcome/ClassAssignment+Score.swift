extension ClassAssignment {
    /// The score by the formula of a metric.
    func score(_ metric: QualityMetric, _ aggregate: LossAggregate) -> Double {
        switch metric {
        case .loss:
            let losses = columnLosses()
            return aggregate.score(rank: aggregate.rank(losses.count) { losses[$0] }, columns: losses.count)
        case .aecs:
            return Double(classOfRow.count) / Double(classSizes.count + (suppressedRows > 0 ? 1 : 0))
        case .dm:
            return Double(classSizes.reduce(0) { $0 + $1 * $1 } + suppressedRows * classOfRow.count)
        }
    }

    /// The loss of each quasi-identifier.
    func columnLosses() -> [Double] {
        zip(leafSums(), codings).map { LossScale.loss(leafSum: $0, leaves: $1.leafCount, rows: classOfRow.count) }
    }

    /// How many rows of the whole input fit the values that each class shows. Classes without levels of their own are
    /// whole already; with too many different levels to count, the rows of the class itself stand for them.
    func populationSizes() -> [Int] {
        guard let ownLevels else { return classSizes }
        let different = Set(ownLevels)
        guard different.count * classOfRow.count <= ClassAssignment.populationEffort else { return classSizes }
        var sizes = classSizes
        var byLevels: [[Int]: [Int]] = [:]
        for (classIndex, levels) in ownLevels.enumerated() { byLevels[levels, default: []].append(classIndex) }
        let first = firstRows()
        for (levels, classes) in byLevels {
            var counts: [[UInt32]: Int] = [:]
            for classIndex in classes { counts[shown(row: first[classIndex], levels)] = 0 }
            for row in classOfRow.indices {
                if let slot = counts.index(forKey: shown(row: row, levels)) { counts.values[slot] += 1 }
            }
            for classIndex in classes { sizes[classIndex] = counts[shown(row: first[classIndex], levels)] ?? 0 }
        }
        return sizes
    }

    /// Rows times different levels; a few seconds of counting.
    private static let populationEffort = 20_000_000

    private func shown(row: Int, _ levels: [Int]) -> [UInt32] {
        codings.indices.map { codings[$0].floors[levels[$0]][Int(codings[$0].code(row: row))] }
    }

    /// Σ leaves of each quasi-identifier: under the value shown, or all leaves for a row left out.
    private func leafSums() -> [Int] {
        var sums = codings.map { $0.leafCount * suppressedRows }
        for (classIndex, row) in firstRows().enumerated() {
            let levels = levels(classIndex: classIndex)
            for (position, coding) in codings.enumerated() {
                let under = coding.leavesUnder[levels[position]][Int(coding.code(row: row))]
                sums[position] += classSizes[classIndex] * under
            }
        }
        return sums
    }
}
