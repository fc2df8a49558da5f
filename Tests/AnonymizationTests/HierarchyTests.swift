import Testing

@testable import Anonymization

private let notHierarchies: [([[String]], HierarchyProblem)] = [
    ([], .empty),
    ([["a"]], .noLevels(row: 1)),
    ([["a", "*"], ["b"]], .ragged(row: 2, columns: 1, expected: 2)),
    ([["a", "*"], ["b", "x", "*"]], .ragged(row: 2, columns: 3, expected: 2)),
    ([["a", "x", "*"], ["b", "x", "*"], ["a", "y", "*"]], .duplicateValue(row: 3, firstRow: 1)),
    ([["a", "*"], ["b", "all"]], .notOneGroupAtTop(row: 2)),
    ([["a", "x", "p", "*"], ["b", "x", "q", "*"]], .notNested(row: 2, firstRow: 1, level: 1)),
    ([["a", "x", "p", "*"], ["b", "y", "p", "*"], ["c", "y", "q", "*"]], .notNested(row: 3, firstRow: 2, level: 1)),
]

@Test(arguments: notHierarchies)
func `refuses rows that are not a hierarchy and names the row`(rows: [[String]], problem: HierarchyProblem) {
    #expect(throws: problem) { try Hierarchy(attribute: "x", rows: rows) }
}

@Test func `tells the value of a leaf at each level`() throws {
    let ladder = try Hierarchy(attribute: "age", rows: [["1", "0-4", "*"], ["7", "5-9", "*"]])
    #expect(ladder.topLevel == 2)
    #expect(ladder.value(of: "7", level: 0) == "7")
    #expect(ladder.value(of: "7", level: 1) == "5-9")
    #expect(ladder.value(of: "7", level: 3) == nil)
    #expect(ladder.value(of: "8", level: 0) == nil)
}

@Test(arguments: ["1,a;low;*\n2,b;low;*\n", "\"1,a\",low,*\r\n\"2,b\",low,*\r\n", "1,a;[0,9]\n2,b;[0,9]"])
func `recognises the delimiter of a hierarchy file`(text: String) throws {
    let ladder = try Hierarchy(attribute: "x", csv: Array(text.utf8))
    #expect(ladder.leaves == ["1,a", "2,b"])
}

@Test func `names the line of a hierarchy file, line breaks in cells counted`() {
    let text = "\"a\nb\";x;p;*\nc;x;q;*\n"
    #expect(
        throws: HierarchyFileProblem(
            line: 3, reason: .hierarchy(.notNested(row: 2, firstRow: 1, level: 1), firstLine: 1))
    ) { try Hierarchy(attribute: "x", csv: Array(text.utf8)) }
}
