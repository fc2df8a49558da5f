import Testing

@testable import Anonymization

private func read(_ bytes: [UInt8], _ columns: [String] = ["a", "b"]) throws -> Table {
    let ladder = try Hierarchy(attribute: "a", rows: [["1", "*"], ["2", "*"]])
    return try TableFile(CSVReader(bytes: bytes)).read(columns: columns, hierarchies: [ladder])
}

private let files: [(String, TableFileProblem)] = [
    ("", .empty),
    ("a;b;a\n", .duplicateColumn(name: "a", first: 1, second: 3)),
    ("a;c\n1;2\n", .unknownColumn(name: "b")),
    ("a;b\n1;2\n1\n", .ragged(line: 3, cells: 1, expected: 2)),
    ("b;a\n\"x\ny\";1\nx;3\n", .valueNotInHierarchy(name: "a", line: 4, column: 2)),
    ("a;b\n1;\"x\n", .csv(.unclosedQuote(line: 2, column: 2))),
]

@Test(arguments: files)
func `names line and column of a file that is not a table`(text: String, problem: TableFileProblem) {
    #expect(throws: problem) { try read(Array(text.utf8)) }
}

@Test func `refuses a cell that is not UTF-8`() {
    let bytes = Array("a;b\n1;".utf8) + [0xff, 0x0a]
    #expect(throws: TableFileProblem.notUTF8(line: 2, column: 2)) { try read(bytes) }
}

@Test func `takes the columns asked for, in that order`() throws {
    let table = try read(Array("b;x;a\nñ;0;1\nñ;0;2".utf8))
    #expect(table.columns == ["a", "b"])
    #expect(table.rowCount == 2)
    #expect(table.cell(row: 1, column: 0) == "2")
    #expect(table.cell(row: 1, column: 1) == "ñ")
}
