extension Anonymizer {
    /// Anonymizes the rows so that the result can stand beside earlier releases of the same people.
    ///
    /// People who were in the latest release keep the values they had there; new people are anonymized among
    /// themselves, at least k together or not yet. Where fewer than k are gone from a group that all releases showed
    /// together, others of the group are left out with them, so that nobody can tell whose row was withdrawn. People
    /// who were left out once stay out. So no pair of classes holds fewer than k people (`ReleaseComparison`).
    ///
    /// - Parameters:
    ///   - members: for each row of the table, who it stands for.
    ///   - earlier: all earlier releases, the latest last. They have the same quasi-identifiers; otherwise everybody
    ///     who was in one is left out.
    /// - Throws: why there is no table; `tooFewRows` when nobody could be kept.
    public func run(members: [String], continuing earlier: [ReleaseSnapshot]) throws(AnonymizationRefusal)
        -> AnonymizedTable
    {
        try checkParameters()
        let codings = try quasiCodings()
        let sensitive = try sensitiveColumns()
        let history = ReleaseHistory(earlier: earlier, quasi: quasi)
        let check = RuleCheck(k: model.k, columns: sensitive)
        var groups = history.continuedGroups(members: members, codings: codings, check: check)

        let fresh = members.indices.filter { !history.wasEver($0, members) }
        if fresh.count >= model.k {
            groups += try freshGroups(fresh, codings: codings, check: check)
        }
        guard !groups.isEmpty else { throw .tooFewRows(rows: fresh.count, k: model.k) }
        let nobody = ClassAssignment(
            codings: codings, positionOfColumn: table.columns.map { quasi.firstIndex(of: $0) },
            classOfRow: Array(repeating: -1, count: table.rowCount), classSizes: [],
            levels: codings.indices.map { position in groups.map { $0.levels[position] }.max() ?? 0 }, ownLevels: [])
        return AnonymizedTable(
            table: table, quasi: quasi, model: model, sensitive: sensitive, metric: metric, aggregate: aggregate,
            assignment: nobody.replaced(by: groups), riskBefore: riskBefore(codings))
    }

    /// New rows by themselves. Rules that compare a class with all rows are checked again on the whole table.
    private func freshGroups(
        _ rows: [Int], codings: [ColumnCoding], check: RuleCheck
    ) throws(AnonymizationRefusal) -> [LocalRecoding.Group] {
        var alone = self
        alone.table = table.rows(rows)
        let result: AnonymizedTable
        do {
            result = try alone.run().locallyRecoded()
        } catch .rulesCannotHold {
            return []
        }
        var groups = (0..<result.classes).map {
            LocalRecoding.Group(rows: [], levels: result.assignment.levels(classIndex: $0))
        }
        for row in result.rows { groups[row.classIndex].rows.append(Int32(rows[row.index])) }
        return groups.filter { check.isMet($0.rows[...]) }
    }

    private func riskBefore(_ codings: [ColumnCoding]) -> ReidentificationRisk {
        var sizes: [[UInt32]: Int] = [:]
        for row in 0..<table.rowCount { sizes[codings.map { $0.code(row: row) }, default: 0] += 1 }
        let all = Array(sizes.values)
        return ReidentificationRisk(classSizes: all, populationSizes: all)
    }
}

extension Table {
    /// The table of some rows, in this order.
    func rows(_ indexes: [Int]) -> Table {
        let columns = columnData.map { column in
            var codeOf: [UInt32: UInt32] = [:]
            var values: [String] = []
            let codes = indexes.map { row in
                let old = column.codes[row]
                if let code = codeOf[old] { return code }
                let code = UInt32(values.count)
                codeOf[old] = code
                values.append(column.values[Int(old)])
                return code
            }
            return TableColumn(name: column.name, values: values, codes: codes)
        }
        return Table(columns: columns, rowCount: indexes.count)
    }
}
