import Testing

@testable import Anonymization

private func written(_ row: [String]) throws -> String {
    var bytes: [UInt8] = []
    var writer = CSVWriter { bytes.append(contentsOf: $0) }
    try writer.write(row)
    try writer.flush()
    return String(decoding: bytes, as: UTF8.self)
}

@Test(arguments: ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-", "+", "--1", "-1.2.3"])
func `a cell that a spreadsheet would take for a formula gets an apostrophe`(cell: String) throws {
    #expect(EncodedCell.looksLikeFormula(cell))
    #expect(try written(["x", cell]).contains("'" + cell))
}

@Test(arguments: ["-5", "+3.5", "a=1", "2026-05", "", "*", "ñ", "’=", "0"])
func `other cells stay as they are`(cell: String) throws {
    #expect(try written(["x", cell]) == "x,\(cell)\r\n")
}

@Test func `quotes only where needed, and doubles quotes`() throws {
    #expect(try written(["a b", "a,b", "a;b", "a\"b", "a\nb"]) == "a b,\"a,b\",\"a;b\",\"a\"\"b\",\"a\nb\"\r\n")
    #expect(try written([""]) == "\"\"\r\n")
    #expect(try written(["=\"x\""]) == "\"'=\"\"x\"\"\"\r\n")
}
