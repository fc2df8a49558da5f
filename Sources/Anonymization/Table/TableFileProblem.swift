/// Why a CSV file is not a table. Lines are counted from 1 as an editor shows them, columns from 1.
public enum TableFileProblem: Error, Equatable, Sendable {
    case csv(CSVProblem)
    /// There is not even a header.
    case empty
    /// The header has the name twice.
    case duplicateColumn(name: String, first: Int, second: Int)
    /// The header does not have a column that was asked for.
    case unknownColumn(name: String)
    /// The row has another number of cells than the header.
    case ragged(line: Int, cells: Int, expected: Int)
    /// The cell is not UTF-8.
    case notUTF8(line: Int, column: Int)
    /// The cell is not in the hierarchy of its column.
    case valueNotInHierarchy(name: String, line: Int, column: Int)
}
