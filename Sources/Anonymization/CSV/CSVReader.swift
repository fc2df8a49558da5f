/// Reads CSV (RFC 4180) as a stream: one row at a time, in a window that grows only to the longest row.
///
/// Takes `;` or `,` (whichever the first row has more of), quoted cells with doubled quotes and line breaks, LF, CRLF
/// or CR, and a UTF-8 byte order mark. Empty lines are skipped unless the file has a single column.
public final class CSVReader {
    /// The longest row read, in bytes. A quote that is never closed is told apart from a long row.
    public static let rowLimit = 64 << 20

    /// Fills the buffer with the next bytes and returns how many; 0 at the end.
    public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    private let source: Source
    private var window: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    private var reachedEnd = false
    private var isFirstRow = true
    private var isSingleColumn = false
    private var nextLine = 1
    /// Where the current row begins in the window.
    private var rowStart = 0
    /// The cells of the current row, from its beginning.
    private var scan = RowScan()

    /// The byte between cells; known after the first row.
    public private(set) var delimiter: UInt8?
    /// The line on which the current row begins.
    public private(set) var line = 0
    /// How many cells the current row has.
    public var fieldCount: Int { scan.bounds.count }

    /// Reads from `source`; `delimiter` is recognised when nil.
    public init(delimiter: UInt8? = nil, windowSize: Int = 1 << 18, source: @escaping Source) {
        self.source = source
        self.delimiter = delimiter
        window = .allocate(capacity: max(windowSize, 16))
    }

    /// Reads bytes that are already in memory.
    public convenience init(delimiter: UInt8? = nil, bytes: [UInt8]) {
        var position = 0
        self.init(delimiter: delimiter) { buffer in
            let count = min(buffer.count, bytes.count - position)
            buffer.copyBytes(from: bytes[position..<(position + count)])
            position += count
            return count
        }
    }

    deinit { window.deallocate() }

    /// Goes to the next row; false at the end. Throws a `CSVProblem`, or what the source throws.
    public func next() throws -> Bool {
        if isFirstRow { try skipByteOrderMark() }
        while true {
            if start == end, try !refill() { return false }
            if delimiter == nil { try recogniseDelimiter() }
            line = nextLine
            guard try scanRow() else { return false }
            if scan.bounds.count == 1, scan.bounds[0].start == scan.bounds[0].end, !isFirstRow, !isSingleColumn {
                continue
            }
            if isFirstRow {
                isFirstRow = false
                isSingleColumn = scan.bounds.count == 1
            }
            return true
        }
    }

    /// Gives the bytes of a cell of the current row.
    public func withBytes<Result, Failure: Error>(
        of field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let (start, end) = scan.bounds[field]
        return try body(UnsafeBufferPointer(rebasing: window[(rowStart + start)..<(rowStart + end)]))
    }

    /// A cell of the current row as text; nil when it is not UTF-8.
    public func text(_ field: Int) -> String? { withBytes(of: field) { String(validating: $0, as: UTF8.self) } }

    /// The cells of the current row as text, with broken UTF-8 replaced by U+FFFD.
    public func row() -> [String] {
        scan.bounds.map { String(decoding: window[(rowStart + $0.start)..<(rowStart + $0.end)], as: UTF8.self) }
    }

    // MARK: Scanning

    /// Finds the cells of the row at `start`, and moves `start` behind it.
    private func scanRow() throws -> Bool {
        scan.begin(delimiter: delimiter ?? 0x2c)
        while true {
            let outcome = scan.run(window.baseAddress.unsafelyUnwrapped + start, count: end - start, isEnd: reachedEnd)
            switch outcome {
            case .row(let length):
                rowStart = start
                nextLine += scan.lineBreaks
                start += length
                return true
            case .needsMore:
                if end - start > CSVReader.rowLimit {
                    if let open = scan.openQuote { throw CSVProblem.unclosedQuote(line: line, column: open) }
                    throw CSVProblem.rowTooLong(line: line, limit: CSVReader.rowLimit)
                }
                _ = try refill()
            case .textAfterQuote(let column):
                throw CSVProblem.textAfterQuote(line: line + scan.lineBreaks, column: column)
            case .unclosedQuote(let column):
                throw CSVProblem.unclosedQuote(line: line, column: column)
            }
        }
    }

    /// Moves what is left to the front of the window, makes the window larger if it is full, and reads more.
    private func refill() throws -> Bool {
        if reachedEnd { return false }
        if start > 0 {
            let left = end - start
            window.baseAddress?.update(from: window.baseAddress.unsafelyUnwrapped + start, count: left)
            (start, end) = (0, left)
        }
        if end == window.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: window.count * 2)
            _ = larger.update(from: window)
            window.deallocate()
            window = larger
        }
        let read = try source(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(window)[end...]))
        end += read
        if read == 0 { reachedEnd = true }
        return read > 0
    }

    private func skipByteOrderMark() throws {
        while end - start < 3, try refill() {}
        if end - start >= 3, window[start] == 0xef, window[start + 1] == 0xbb, window[start + 2] == 0xbf { start += 3 }
    }

    private func recogniseDelimiter() throws {
        var isQuoted = false
        var semicolons = 0
        var commas = 0
        var position = start
        while true {
            if position == end {
                // Indexes move with the window when it is refilled.
                let offset = position - start
                guard try refill() else { break }
                position = start + offset
            }
            let byte = window[position]
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted {
                if byte == 0x0a || byte == 0x0d { break }
                if byte == 0x3b { semicolons += 1 }
                if byte == 0x2c { commas += 1 }
            }
            position += 1
        }
        delimiter = semicolons > 0 && semicolons >= commas ? 0x3b : 0x2c
    }
}
