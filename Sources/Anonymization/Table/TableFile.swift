/// Reads a table from CSV with a header, keeping only the columns asked for.
public struct TableFile {
    private let reader: CSVReader
    /// The names in the header.
    public let header: [String]

    /// Reads the header. Throws a `TableFileProblem`, or what the reader's source throws.
    public init(_ reader: CSVReader) throws {
        self.reader = reader
        guard try TableFile.next(reader) else { throw TableFileProblem.empty }
        for field in 0..<reader.fieldCount where reader.text(field) == nil {
            throw TableFileProblem.notUTF8(line: reader.line, column: field + 1)
        }
        header = reader.row()
        var first: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            if let earlier = first.updateValue(index, forKey: name) {
                throw TableFileProblem.duplicateColumn(name: name, first: earlier + 1, second: index + 1)
            }
        }
    }

    /// Reads all rows. Each value of a column that has a hierarchy must be in it, so that the line can be named.
    public func read(columns: [String], hierarchies: [Hierarchy]) throws -> Table {
        let fields = try columns.map { name in
            guard let field = header.firstIndex(of: name) else { throw TableFileProblem.unknownColumn(name: name) }
            return field
        }
        let ladders = columns.map { name in hierarchies.first { $0.attribute == name } }
        var builder = try TableBuilder(columns: columns)
        while try TableFile.next(reader) {
            guard reader.fieldCount == header.count else {
                throw TableFileProblem.ragged(line: reader.line, cells: reader.fieldCount, expected: header.count)
            }
            try builder.append(reader, fields: fields) { column, _ in
                guard let value = reader.text(fields[column]) else {
                    throw TableFileProblem.notUTF8(line: reader.line, column: fields[column] + 1)
                }
                if let ladder = ladders[column], !ladder.contains(value) {
                    throw TableFileProblem.valueNotInHierarchy(
                        name: columns[column], line: reader.line, column: fields[column] + 1)
                }
            }
        }
        return builder.table()
    }

    private static func next(_ reader: CSVReader) throws -> Bool {
        do { return try reader.next() } catch let problem as CSVProblem { throw TableFileProblem.csv(problem) }
    }
}
