/// Finds the cells of one row in a window of bytes, taking doubled quotes together in place.
///
/// When the window ends within the row it can go on with a longer window that begins at the same row.
struct RowScan {
    enum Outcome {
        /// The row takes this many bytes, its line break included.
        case row(length: Int)
        case needsMore
        case textAfterQuote(column: Int)
        case unclosedQuote(column: Int)
    }

    private var delimiter: UInt8 = 0x2c
    /// Start and end of each cell, from the beginning of the row.
    private(set) var bounds: [(start: Int, end: Int)] = []
    /// Line breaks seen, those within cells included.
    private(set) var lineBreaks = 0
    /// The column of a quoted cell that is not closed yet.
    private(set) var openQuote: Int?

    private var read = 0
    private var write = 0
    private var cellStart = 0
    private var isQuotedCell = false

    /// Begins a row.
    mutating func begin(delimiter: UInt8) {
        self.delimiter = delimiter
        bounds.removeAll(keepingCapacity: true)
        (lineBreaks, openQuote, read, write, cellStart, isQuotedCell) = (0, nil, 0, 0, 0, false)
    }

    mutating func run(_ bytes: UnsafeMutablePointer<UInt8>, count: Int, isEnd: Bool) -> Outcome {
        while true {
            if openQuote != nil, let outcome = readQuoted(bytes, count: count, isEnd: isEnd) { return outcome }
            // Here: at the start of a cell, within a plain one, or behind a closing quote.
            if read == cellStart, !isQuotedCell, read < count, bytes[read] == 0x22 {
                openQuote = bounds.count + 1
                isQuotedCell = true
                read += 1
                cellStart = read
                write = read
                continue
            }
            if let outcome = readPlain(bytes, count: count, isEnd: isEnd) { return outcome }
        }
    }

    /// Reads to the closing quote; nil when it was found.
    private mutating func readQuoted(
        _ bytes: UnsafeMutablePointer<UInt8>, count: Int, isEnd: Bool
    ) -> Outcome? {
        while read < count {
            let byte = bytes[read]
            if byte == 0x22 {
                guard read + 1 < count || isEnd else { return .needsMore }
                if read + 1 < count, bytes[read + 1] == 0x22 {
                    read += 1
                } else {
                    read += 1
                    openQuote = nil
                    return nil
                }
            } else if byte == 0x0a || (byte == 0x0d && !(read + 1 < count && bytes[read + 1] == 0x0a)) {
                if byte == 0x0d && read + 1 == count && !isEnd { return .needsMore }
                lineBreaks += 1
            }
            bytes[write] = byte
            write += 1
            read += 1
        }
        return isEnd ? .unclosedQuote(column: openQuote ?? bounds.count + 1) : .needsMore
    }

    /// Reads a plain cell, or what must follow a closing quote, to the delimiter (nil) or the end of the row.
    private mutating func readPlain(
        _ bytes: UnsafeMutablePointer<UInt8>, count: Int, isEnd: Bool
    ) -> Outcome? {
        while read < count {
            let byte = bytes[read]
            if byte == delimiter {
                endCell()
                read += 1
                cellStart = read
                isQuotedCell = false
                return nil
            }
            if byte == 0x0a || byte == 0x0d {
                if byte == 0x0d && read + 1 == count && !isEnd { return .needsMore }
                endCell()
                read += byte == 0x0d && read + 1 < count && bytes[read + 1] == 0x0a ? 2 : 1
                lineBreaks += 1
                return .row(length: read)
            }
            if isQuotedCell { return .textAfterQuote(column: bounds.count + 1) }
            read += 1
        }
        guard isEnd else { return .needsMore }
        endCell()
        return .row(length: read)
    }

    private mutating func endCell() {
        bounds.append((cellStart, isQuotedCell ? write : read))
    }
}
