/// Which class each row belongs to, and at which levels each class is shown.
struct ClassAssignment: Sendable {
    /// The quasi-identifiers, in the order they were named.
    let codings: [ColumnCoding]
    /// For each column of the table, its position among the quasi-identifiers; nil for others.
    let positionOfColumn: [Int?]
    /// The class of each row; −1 when the row is left out.
    let classOfRow: [Int32]
    let classSizes: [Int]
    /// The levels of a class: one entry for all classes, or one for each.
    let levelsOfClass: [[Int]]

    var isLocal: Bool { levelsOfClass.count > 1 }

    func levels(classIndex: Int) -> [Int] { levelsOfClass[isLocal ? classIndex : 0] }

    func highestLevel(_ position: Int) -> Int { levelsOfClass.map { $0[position] }.max() ?? 0 }

    func name(row: Int, position: Int) -> String {
        let level = levels(classIndex: Int(classOfRow[row]))[position]
        return codings[position].name(code: codings[position].code(row: row), level: level)
    }

    /// The first row of each class.
    func firstRows() -> [Int] {
        var first = [Int](repeating: -1, count: classSizes.count)
        for (row, classIndex) in classOfRow.enumerated() where classIndex >= 0 && first[Int(classIndex)] < 0 {
            first[Int(classIndex)] = row
        }
        return first
    }

    /// Σ leaves of each quasi-identifier: under the value shown, or all leaves for a row left out.
    func leafSums() -> [Int] {
        let suppressed = classOfRow.count - classSizes.reduce(0, +)
        var sums = codings.map { $0.leafCount * suppressed }
        for (classIndex, row) in firstRows().enumerated() {
            let levels = levels(classIndex: classIndex)
            for (position, coding) in codings.enumerated() {
                sums[position] +=
                    classSizes[classIndex] * coding.leavesUnder[levels[position]][Int(coding.code(row: row))]
            }
        }
        return sums
    }

    /// The loss by the formula of the metric `loss`.
    func loss(_ aggregate: LossAggregate) -> Double {
        let sums = leafSums()
        let rows = classOfRow.count
        let rank = aggregate.rank(sums.count) { position in
            LossScale.loss(leafSum: sums[position], leaves: codings[position].leafCount, rows: rows)
        }
        return aggregate.score(rank: rank, columns: sums.count)
    }
}
