/// Writes CSV (RFC 4180: CRLF, quotes only where needed, UTF-8) as a stream, with cells that stay text in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV injection").
/// Call `flush()` after the last row.
public struct CSVWriter {
    /// Takes the next bytes of the file.
    public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    private let delimiter: UInt8
    private let sink: Sink
    private var buffer: [UInt8] = []
    /// Bytes are handed on in pieces of this size.
    private static let bufferSize = 1 << 16

    /// Writes to `sink` with this byte between cells.
    public init(delimiter: UInt8 = 0x2c, sink: @escaping Sink) {
        self.delimiter = delimiter
        self.sink = sink
        buffer.reserveCapacity(CSVWriter.bufferSize + 4096)
    }

    /// Writes a row.
    public mutating func write(_ cells: [String]) throws {
        try write(encoded: cells.map { EncodedCell($0, isAlone: cells.count == 1) })
    }

    /// Writes a row of cells that were encoded before, for values that occur in many rows.
    public mutating func write(encoded cells: [EncodedCell]) throws {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(delimiter) }
            buffer.append(contentsOf: cell.bytes)
        }
        buffer.append(0x0d)
        buffer.append(0x0a)
        if buffer.count >= CSVWriter.bufferSize { try flush() }
    }

    /// Makes a row of encoded cells ready for `write(line:)`, for rows that occur often.
    func line(_ cells: [EncodedCell]) -> [UInt8] {
        Array(cells.map(\.bytes).joined(separator: [delimiter])) + [0x0d, 0x0a]
    }

    /// Writes a row that `line` made.
    mutating func write(line: [UInt8]) throws {
        buffer.append(contentsOf: line)
        if buffer.count >= CSVWriter.bufferSize { try flush() }
    }

    /// Hands on what is still held.
    public mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try buffer.withUnsafeBytes { try sink($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
