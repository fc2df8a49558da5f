extension AnonymizedTable {
    /// Writes a header and the kept rows as CSV, in the order of the input.
    public func write(delimiter: UInt8 = 0x2c, sink: @escaping CSVWriter.Sink) throws {
        var writer = CSVWriter(delimiter: delimiter, sink: sink)
        try writer.write(columns)
        let isAlone = columns.count == 1
        let plain = columns.indices.map { column in
            assignment.positionOfColumn[column] == nil
                ? table.columnData[column].values.map { EncodedCell($0, isAlone: isAlone) } : []
        }
        // The quasi-identifiers of a class are the same in all its rows.
        let profiles = assignment.firstRows().map { row in
            columns.indices.map { column -> EncodedCell in
                guard let position = assignment.positionOfColumn[column] else { return EncodedCell("") }
                return EncodedCell(assignment.name(row: row, position: position), isAlone: isAlone)
            }
        }
        if assignment.positionOfColumn.allSatisfy({ $0 != nil }) {
            let lines = profiles.map { writer.line($0) }
            for classIndex in assignment.classOfRow where classIndex >= 0 {
                try writer.write(line: lines[Int(classIndex)])
            }
            return try writer.flush()
        }
        for row in 0..<inputRows where assignment.classOfRow[row] >= 0 {
            var cells = profiles[Int(assignment.classOfRow[row])]
            for column in columns.indices where assignment.positionOfColumn[column] == nil {
                cells[column] = plain[column][Int(table.columnData[column].codes[row])]
            }
            try writer.write(encoded: cells)
        }
        try writer.flush()
    }
}
