import Testing

@testable import Anonymization

private func rows(_ text: String, windowSize: Int = 1 << 18) throws -> [[String]] {
    let bytes = Array(text.utf8)
    var position = 0
    let reader = CSVReader(windowSize: windowSize) { buffer in
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
    }
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.row()) }
    return rows
}

private let files: [(String, [[String]])] = [
    ("", []),
    ("a", [["a"]]),
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\u{feff}a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a;\"b,,,\"\n\"x\"\"y\";\"line\r\nbreak\"\n", [["a", "b,,,"], ["x\"y", "line\r\nbreak"]]),
    ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
    ("a,b\n5\" pipe,ñandú\n", [["a", "b"], ["5\" pipe", "ñandú"]]),
]

@Test(arguments: files)
func `reads CSV whatever the size of the window`(text: String, expected: [[String]]) throws {
    for size in [16, 17, 19, 64, 1 << 18] { #expect(try rows(text, windowSize: size) == expected) }
}

@Test(arguments: [
    ("a,b\n1,\"2\n", CSVProblem.unclosedQuote(line: 2, column: 2)),
    ("a,b\n\"x\ny\",\"2\"3\n", CSVProblem.textAfterQuote(line: 3, column: 2)),
])
func `names line and column of broken CSV`(text: String, problem: CSVProblem) {
    #expect(throws: problem) { try rows(text) }
}

@Test func `what is written is read back, for random cells`() throws {
    var random = SplitMix(state: 7)
    let pieces = ["a", "\"", ",", ";", "\n", "\r", "\r\n", "ñ", " ", "", "9"]
    for _ in 0..<500 {
        let width = Int.random(in: 1...4, using: &random)
        let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            (0..<width).map { _ in
                "x"
                    + (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
                    }
                    .joined()
            }
        }
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes.append(contentsOf: $0) }
        for row in table { try writer.write(row) }
        try writer.flush()
        let reader = CSVReader(delimiter: 0x2c, bytes: bytes)
        for row in table {
            #expect(try reader.next())
            #expect(reader.row() == row)
        }
        #expect(try !reader.next())
    }
}
