/// Finds the generalisation of a table that keeps a privacy model with the least loss, among all combinations of
/// levels.
public struct Anonymizer: Sendable {
    /// The rows to anonymize; all its columns are in the result.
    public var table: Table
    /// A ladder for each quasi-identifier; others are not looked at.
    public var hierarchies: [Hierarchy]
    /// The names of the columns that could single a person out.
    public var quasi: [String]
    public var model: PrivacyModel
    public var metric: QualityMetric
    public var aggregate: LossAggregate
    /// How many threads search; the result does not depend on it.
    public var threads: Int

    public init(
        table: Table,
        hierarchies: [Hierarchy],
        quasi: [String],
        model: PrivacyModel,
        metric: QualityMetric = .loss,
        aggregate: LossAggregate = .geometric,
        threads: Int = 1
    ) {
        self.table = table
        self.hierarchies = hierarchies
        self.quasi = quasi
        self.model = model
        self.metric = metric
        self.aggregate = aggregate
        self.threads = threads
    }

    /// Searches the whole lattice of levels; the result is the optimum. Throws why there is none.
    public func run() throws(AnonymizationRefusal) -> AnonymizedTable {
        try checkParameters()
        let codings = try quasiCodings()
        let sensitive = try sensitiveColumns()
        // Columns with many values first: raising them makes the tables small early.
        let order = codings.indices.sorted { (codings[$0].codeCount, $1) > (codings[$1].codeCount, $0) }
        guard let lattice = Lattice(topLevels: order.map { codings[$0].topLevel }) else {
            throw .tooManyLevelCombinations(limit: Lattice.limit)
        }
        let input = SearchInput(
            codings: order.map { codings[$0] },
            sensitive: sensitive,
            rowCount: table.rowCount,
            k: model.k,
            suppressionLimit: Int(model.suppressionLimit * Double(table.rowCount)),
            metric: metric,
            aggregate: aggregate
        )
        let layout = KeyLayout(
            quasiCounts: input.codings.map(\.codeCount), sensitiveCounts: sensitive.map(\.valueCount))
        guard layout.bits <= KeyLayout.limit else {
            throw .tooManyValues(bits: layout.bits, limit: KeyLayout.limit)
        }
        let found =
            layout.bits <= 64
            ? Optimum(SearchSpace<UInt64>(input, layout: layout, lattice: lattice), threads: threads)
            : Optimum(SearchSpace<UInt128>(input, layout: layout, lattice: lattice), threads: threads)
        guard let found else { throw .rulesCannotHold }
        return result(found, codings: codings, sensitive: sensitive, order: order)
    }

    private func result(
        _ found: Optimum, codings: [ColumnCoding], sensitive: [SensitiveColumn], order: [Int]
    ) -> AnonymizedTable {
        var levels = [Int](repeating: 0, count: order.count)
        for (position, column) in order.enumerated() { levels[column] = found.levels[position] }
        let assignment = ClassAssignment(
            codings: codings,
            positionOfColumn: table.columns.map { quasi.firstIndex(of: $0) },
            classOfRow: found.classOfRow,
            classSizes: found.classSizes,
            levels: levels,
            ownLevels: nil
        )
        return AnonymizedTable(
            table: table, quasi: quasi, model: model, sensitive: sensitive, metric: metric, aggregate: aggregate,
            assignment: assignment,
            riskBefore: ReidentificationRisk(classSizes: found.finestSizes, populationSizes: found.finestSizes))
    }
}
