/// Why a CSV file is not a hierarchy, with the line on which the row to look at begins.
public struct HierarchyFileProblem: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case csv(CSVProblem)
        /// The cell of this column is not UTF-8.
        case notUTF8(column: Int)
        /// The rows do not make a hierarchy; `firstLine` is the earlier line it clashes with.
        case hierarchy(HierarchyProblem, firstLine: Int?)
    }

    /// Counted from 1 as an editor shows them; nil when the file has no row.
    public let line: Int?
    public let reason: Reason
}

extension Hierarchy {
    /// Reads a hierarchy from a CSV file without header: `value;level 1;level 2;…;*`.
    ///
    /// The byte between cells is the one before the `*` that ends the first line, since values may hold either; without
    /// a `*`, it is `;` if the first line has one.
    public init(attribute: String, csv bytes: [UInt8]) throws(HierarchyFileProblem) {
        let reader = CSVReader(delimiter: Hierarchy.delimiter(bytes), bytes: bytes)
        var rows: [[String]] = []
        var lines: [Int] = []
        while try Hierarchy.next(reader) {
            for field in 0..<reader.fieldCount where reader.text(field) == nil {
                throw HierarchyFileProblem(line: reader.line, reason: .notUTF8(column: field + 1))
            }
            rows.append(reader.row())
            lines.append(reader.line)
        }
        do {
            try self.init(attribute: attribute, rows: rows)
        } catch {
            throw HierarchyFileProblem(
                line: error.row.map { lines[$0 - 1] },
                reason: .hierarchy(error, firstLine: error.firstRow.map { lines[$0 - 1] }))
        }
    }

    private static func next(_ reader: CSVReader) throws(HierarchyFileProblem) -> Bool {
        do {
            return try reader.next()
        } catch let problem as CSVProblem {
            throw HierarchyFileProblem(line: reader.line, reason: .csv(problem))
        } catch {
            // The bytes are in memory: nothing else can be thrown.
            return false
        }
    }

    private static func delimiter(_ bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        let firstRow = bytes.prefix { byte in
            if byte == 0x22 { isQuoted.toggle() }
            return isQuoted || (byte != 0x0a && byte != 0x0d)
        }
        let firstLine = firstRow.filter { $0 != 0x22 }
        if firstLine.last == 0x2a, let before = firstLine.dropLast().last, before == 0x3b || before == 0x2c {
            return before
        }
        return firstLine.contains(0x3b) ? 0x3b : 0x2c
    }
}

extension HierarchyProblem {
    /// The earlier row that the row clashes with, counted from 1.
    public var firstRow: Int? {
        switch self {
        case .duplicateValue(_, let firstRow), .notNested(_, let firstRow, _): firstRow
        case .empty, .noLevels, .ragged, .notOneGroupAtTop: nil
        }
    }
}
