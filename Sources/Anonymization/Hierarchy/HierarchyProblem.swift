/// Why rows of values are not a generalisation hierarchy; the person who wrote the file can mend it.
///
/// Rows are counted from 1 in the order given; levels from 0, the value itself. No problem carries a value of the data.
public enum HierarchyProblem: Error, Equatable, Sendable {
    /// There is no row at all.
    case empty
    /// Fewer than two columns: a value must at least generalise to one value for all.
    case noLevels(row: Int)
    /// The row has another number of columns than the first.
    case ragged(row: Int, columns: Int, expected: Int)
    /// The value of this row was already given in an earlier row, with other groups.
    case duplicateValue(row: Int, firstRow: Int)
    /// The last column of the row differs from the first row's: the last level must be one value for all, mostly `*`.
    case notOneGroupAtTop(row: Int)
    /// The row shares its group at `level` with `firstRow`, but not the group above: the levels do not nest.
    case notNested(row: Int, firstRow: Int, level: Int)

    /// The row to look at, counted from 1; nil when there is none.
    public var row: Int? {
        switch self {
        case .empty: nil
        case .noLevels(let row), .notOneGroupAtTop(let row): row
        case .ragged(let row, _, _): row
        case .duplicateValue(let row, _): row
        case .notNested(let row, _, _): row
        }
    }
}
