/// Rows that keep the privacy model, and what was given up for it.
///
/// Only `Anonymizer` makes one, so a table of this type has been through it.
public struct AnonymizedTable: Sendable {
    /// The columns of the input, in the same order.
    public let columns: [String]
    /// The quasi-identifiers, in the order they were named.
    public let quasi: [String]
    /// The level of each quasi-identifier that the search found; classes may differ when recoded locally.
    public let levels: [String: Int]
    /// Whether classes have levels of their own.
    public let isLocallyRecoded: Bool
    /// The metric that was made small, by its formula.
    public let score: Double
    /// The loss of the kept rows, whatever the metric of the search: 0 as they came, 1 nothing left.
    public let loss: Double
    /// The loss of each quasi-identifier.
    public let columnLosses: [String: Double]
    /// Rows of the input.
    public let inputRows: Int
    /// How many classes are kept.
    public let classes: Int
    /// The size of the smallest class kept; 0 when none is.
    public let minClass: Int
    /// How many rows are left out.
    public let suppressedRows: Int
    /// Re-identification risk before and after.
    public let risks: RiskComparison

    let table: Table
    let model: PrivacyModel
    let sensitive: [SensitiveColumn]
    let metric: QualityMetric
    let aggregate: LossAggregate
    let assignment: ClassAssignment

    init(
        table: Table, quasi: [String], model: PrivacyModel, sensitive: [SensitiveColumn], metric: QualityMetric,
        aggregate: LossAggregate, assignment: ClassAssignment, riskBefore: ReidentificationRisk
    ) {
        self.table = table
        self.model = model
        self.sensitive = sensitive
        self.metric = metric
        self.aggregate = aggregate
        self.assignment = assignment
        self.quasi = quasi
        columns = table.columns
        inputRows = table.rowCount
        classes = assignment.classSizes.count
        minClass = assignment.classSizes.min() ?? 0
        suppressedRows = assignment.suppressedRows
        isLocallyRecoded = assignment.ownLevels != nil
        levels = Dictionary(zip(quasi, assignment.levels)) { first, _ in first }
        columnLosses = Dictionary(zip(quasi, assignment.columnLosses())) { first, _ in first }
        loss = assignment.score(.loss, aggregate)
        score = metric == .loss ? loss : assignment.score(metric, aggregate)
        risks = RiskComparison(
            before: riskBefore,
            after: ReidentificationRisk(
                classSizes: assignment.classSizes, populationSizes: assignment.populationSizes()))
    }

    /// The kept rows, in the order of the input.
    public var rows: some Sequence<AnonymizedRow> {
        (0..<inputRows).lazy.filter { assignment.classOfRow[$0] >= 0 }.map { AnonymizedRow(table: self, index: $0) }
    }

    /// The positions in the input of the rows that are left out.
    public var suppressedRowIndexes: [Int] { (0..<inputRows).filter { assignment.classOfRow[$0] < 0 } }
}

/// One kept row.
public struct AnonymizedRow: Sendable {
    let table: AnonymizedTable
    /// The position of the row in the input, from 0.
    public let index: Int

    /// A number for the class of the row, from 0; rows with equal quasi-identifiers have the same.
    public var classIndex: Int { Int(table.assignment.classOfRow[index]) }

    /// The cells, in the order of the table's columns: quasi-identifiers generalised, others as they came.
    public var cells: [String] { table.columns.indices.map { cell($0) } }

    /// One cell.
    public func cell(_ column: Int) -> String {
        guard let position = table.assignment.positionOfColumn[column] else {
            return table.table.cell(row: index, column: column)
        }
        return table.assignment.name(row: index, position: position)
    }
}
