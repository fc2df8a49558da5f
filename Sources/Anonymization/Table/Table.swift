/// The input: named columns of text, each kept as a dictionary of its values and a small number per row.
public struct Table: Sendable {
    /// The names of the columns, all different.
    public let columns: [String]
    /// How many rows there are.
    public let rowCount: Int
    let columnData: [TableColumn]

    /// Takes the rows as text. Throws when columns repeat or a row has too few or too many cells.
    public init(columns: [String], rows: [[String]]) throws(TableProblem) {
        var builder = try TableBuilder(columns: columns)
        for row in rows { try builder.append(row) }
        self = builder.table()
    }

    init(columns: [TableColumn], rowCount: Int) {
        self.columns = columns.map(\.name)
        self.columnData = columns
        self.rowCount = rowCount
    }

    /// The text of a cell.
    public func cell(row: Int, column: Int) -> String { columnData[column].value(row: row) }

    func column(named name: String) -> TableColumn? { columnData.first { $0.name == name } }
}

/// One column: the values that occur, in order of first appearance, and for each row which of them it has.
struct TableColumn: Sendable {
    let name: String
    let values: [String]
    let codes: [UInt32]

    func value(row: Int) -> String { values[Int(codes[row])] }
}
