/// Builds a `Table` row by row, so that a large file is never held as text.
public struct TableBuilder: Sendable {
    private let names: [String]
    private var dictionaries: [ByteDictionary]
    private var codes: [[UInt32]]
    /// How many rows were appended.
    public private(set) var rowCount = 0

    /// Begins a table with these columns. Throws when there is none or two have the same name.
    public init(columns: [String]) throws(TableProblem) {
        guard !columns.isEmpty else { throw .noColumns }
        var first: [String: Int] = [:]
        for (index, name) in columns.enumerated() {
            if let earlier = first.updateValue(index, forKey: name) {
                throw .duplicateColumn(name: name, first: earlier + 1, second: index + 1)
            }
        }
        names = columns
        dictionaries = columns.map { _ in ByteDictionary() }
        codes = columns.map { _ in [] }
    }

    /// Adds a row. Throws when it has too few or too many cells.
    public mutating func append(_ cells: [String]) throws(TableProblem) {
        guard cells.count == names.count else {
            throw .ragged(row: rowCount + 1, cells: cells.count, expected: names.count)
        }
        for (column, cell) in cells.enumerated() {
            var cell = cell
            let code = cell.withUTF8 { dictionaries[column].code(of: $0) }
            codes[column].append(code)
        }
        rowCount += 1
    }

    /// Adds the cells of a row that a CSV reader stands at, choosing columns by their position in the file.
    ///
    /// `onNewValue` is called with the column when a value occurs for the first time, and may refuse it by throwing.
    public mutating func append<Failure: Error>(
        _ reader: CSVReader,
        fields: [Int],
        onNewValue: (_ column: Int, _ value: String) throws(Failure) -> Void
    ) throws(Failure) {
        for (column, field) in fields.enumerated() {
            let known = dictionaries[column].count
            let code = reader.withBytes(of: field) { dictionaries[column].code(of: $0) }
            if code == UInt32(known) { try onNewValue(column, dictionaries[column].value(known)) }
            codes[column].append(code)
        }
        rowCount += 1
    }

    /// The table of all rows so far.
    public func table() -> Table {
        let columns = names.indices.map { index in
            TableColumn(name: names[index], values: dictionaries[index].values(), codes: codes[index])
        }
        return Table(columns: columns, rowCount: rowCount)
    }
}
