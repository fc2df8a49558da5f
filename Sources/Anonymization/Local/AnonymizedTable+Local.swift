extension AnonymizedTable {
    /// The same rows with levels of its own for each class, where that loses less; never a higher loss, never more
    /// rows left out. `levels` stays what the search found.
    public func locallyRecoded() -> AnonymizedTable {
        let codings = assignment.codings
        let check = RuleCheck(k: model.k, columns: sensitive)
        var recoding = LocalRecoding(codings: codings, check: check)
        var groups = (0..<classes).map {
            LocalRecoding.Group(rows: [], levels: assignment.levels(classIndex: $0))
        }
        var leftOut: [Int32] = []
        for (row, classIndex) in assignment.classOfRow.enumerated() {
            if classIndex < 0 { leftOut.append(Int32(row)) } else { groups[Int(classIndex)].rows.append(Int32(row)) }
        }
        if check.isMet(leftOut[...]) {
            groups.append(LocalRecoding.Group(rows: leftOut, levels: codings.map(\.topLevel)))
        }
        for group in groups { recoding.refine(group) }
        return AnonymizedTable(
            table: table, quasi: quasi, model: model, sensitive: sensitive, metric: metric, aggregate: aggregate,
            assignment: assignment.replaced(by: recoding.finished), riskBefore: risks.before)
    }
}

extension ClassAssignment {
    /// The assignment with these groups as classes; groups that show the same values become one class.
    func replaced(by groups: [LocalRecoding.Group]) -> ClassAssignment {
        var classOfRow = [Int32](repeating: -1, count: classOfRow.count)
        var sizes: [Int] = []
        var levels: [[Int]] = []
        var known: [[Int]: Int] = [:]
        for group in groups {
            guard let first = group.rows.first else { continue }
            let shown = codings.indices.flatMap { position in
                let coding = codings[position]
                let level = group.levels[position]
                return [level, Int(coding.floors[level][Int(coding.code(row: Int(first)))])]
            }
            let classIndex = known[shown] ?? sizes.count
            if classIndex == sizes.count {
                known[shown] = classIndex
                sizes.append(0)
                levels.append(group.levels)
            }
            sizes[classIndex] += group.rows.count
            for row in group.rows { classOfRow[Int(row)] = Int32(classIndex) }
        }
        return ClassAssignment(
            codings: codings, positionOfColumn: positionOfColumn, classOfRow: classOfRow, classSizes: sizes,
            levels: self.levels, ownLevels: levels)
    }
}
