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

    /// The table with the values of a column replaced.
    func replacingColumn(_ name: String, _ replace: (String) -> String) -> Table {
        let columns = columnData.map { column in
            column.name == name ? column.mapped(replace) : column
        }
        return Table(columns: columns, rowCount: rowCount)
    }

    func column(named name: String) -> TableColumn? { columnData.first { $0.name == name } }
}

/// One column: the values that occur, in order of first appearance, and for each row which of them it has.
struct TableColumn: Sendable {
    let name: String
    let values: [String]
    let codes: [UInt32]

    /// The column with other values; values that become equal become one.
    func mapped(_ replace: (String) -> String) -> TableColumn {
        var codeOf: [String: UInt32] = [:]
        var replaced: [String] = []
        let newCodes = values.map { value in
            let new = replace(value)
            if let code = codeOf[new] { return code }
            codeOf[new] = UInt32(replaced.count)
            replaced.append(new)
            return UInt32(replaced.count - 1)
        }
        return TableColumn(name: name, values: replaced, codes: codes.map { newCodes[Int($0)] })
    }

    func value(row: Int) -> String { values[Int(codes[row])] }
}
