/// Why columns and rows are not a table.
///
/// Rows are counted from 1, without the header.
public enum TableProblem: Error, Equatable, Sendable {
    /// There is no column.
    case noColumns
    /// Two columns have the same name.
    case duplicateColumn(name: String, first: Int, second: Int)
    /// The row has another number of cells than there are columns.
    case ragged(row: Int, cells: Int, expected: Int)
}
