/// Why bytes are not CSV. Lines are counted from 1 as an editor shows them, columns are cells of the row from 1.
public enum CSVProblem: Error, Equatable, Sendable {
    /// A quoted cell is never closed.
    case unclosedQuote(line: Int, column: Int)
    /// Something follows the closing quote of a cell.
    case textAfterQuote(line: Int, column: Int)
    /// One row is longer than `limit` bytes.
    case rowTooLong(line: Int, limit: Int)
}
