/// A text as a reader sees it: folded characters without invisible ones, cut into tokens, each tied to its place in the
/// original. Everything else works on this. Made in one pass, linear in the length of the text.
package struct Reading: Sendable {
    /// Folded characters (see `FoldTable`).
    package private(set) var characters: [UInt8] = []
    package private(set) var tokens: [Token] = []
    /// Length of the original in scalars.
    package private(set) var scalarCount = 0

    package init(_ text: String, folding table: FoldTable) {
        var text = text
        text.withUTF8 { read($0, table) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ table: FoldTable) {
        // What changes with every character lives in the closure, where it stays in registers.
        characters = [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 4 + 8)
            var open = OpenToken()
            var offset: Int32 = 0
            var written = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: " ") {
                    open.close(at: written, &tokens)
                    open.spaced = true
                    out[written] = byte
                    written &+= 1
                    index &+= 1
                    offset &+= 1
                    continue
                }
                if !Self.isLetter(byte) || open.form != nil {
                    let entry = table.fold(Self.scalar(bytes, &index))
                    let character = UInt8(truncatingIfNeeded: entry)
                    if character != 0 {
                        open.take(character, upper: entry & FoldTable.upperCase != 0, at: offset, written, &tokens)
                        out[written] = character
                        written &+= 1
                    } else if entry & FoldTable.marked != 0, open.form == .word {
                        open.endScalar = offset &+ 1
                    }
                    offset &+= 1
                    if open.form != .word { continue }
                } else {
                    open.form = .word
                    open.start = Int32(truncatingIfNeeded: written)
                    open.firstScalar = offset
                    open.startsUpper = byte < 0x61
                }
                // The plain letters that follow in a word: most of any text.
                let first = index
                var hash = open.hash
                var uppers: Int32 = 0
                while index < bytes.count, Self.isLetter(bytes[index]) {
                    let letter = bytes[index] | 0x20
                    uppers &+= bytes[index] == letter ? 0 : 1
                    hash = WordHash.add(letter, to: hash)
                    out[written] = letter
                    written &+= 1
                    index &+= 1
                }
                if index == first { continue }
                open.hash = hash
                open.uppers &+= uppers
                offset &+= Int32(truncatingIfNeeded: index &- first)
                open.endScalar = offset
            }
            open.close(at: written, &tokens)
            self.tokens = tokens
            scalarCount = Int(offset)
            count = written
        }
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// The scalar that begins at a byte of valid UTF-8; moves on to the next.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = bytes[index]
        index += 1
        if lead < 0x80 { return UInt32(lead) }
        let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var scalar = UInt32(lead) & (0x3F >> UInt32(length))
        for _ in 0..<length {
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return scalar
    }

    /// The scalar range that the tokens cover in the original text.
    package func scalarRange(of range: Range<Int>) -> Range<Int> {
        Int(tokens[range.lowerBound].firstScalar)..<Int(tokens[range.upperBound - 1].endScalar)
    }

    /// The folded characters of a token.
    func letters(of token: Token) -> ArraySlice<UInt8> {
        characters[Int(token.start)..<Int(token.end)]
    }

    /// The number that a token of a few figures stands for.
    func value(of token: Token) -> Int {
        letters(of: token).reduce(0) { $0 &* 10 &+ Int($1) &- 0x30 }
    }

    /// The folded spelling of a token.
    package func folded(_ index: Int) -> String {
        let token = tokens[index]
        return String(decoding: characters[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    /// The folded character of a token that is a sign.
    @inline(__always)
    package func sign(_ index: Int) -> UInt8? {
        guard tokens.indices.contains(index), tokens[index].form == .sign else { return nil }
        return characters[Int(tokens[index].start)]
    }

    /// The token that is being read.
    private struct OpenToken {
        var start: Int32 = 0
        var firstScalar: Int32 = 0
        var endScalar: Int32 = 0
        var form: Token.Form?
        var hash = WordHash.seed
        var uppers: Int32 = 0
        var startsUpper = false
        var spaced = true
        var startsLine = true

        @inline(__always)
        mutating func take(
            _ character: UInt8, upper: Bool, at offset: Int32, _ position: Int, _ tokens: inout [Token]
        ) {
            let form: Token.Form?
            switch character {
            case 0x61...0x7A, 0x80...0xFF: form = .word
            case 0x30...0x39: form = .number
            case 0x20, 0x0A: form = nil
            default: form = .sign
            }
            if self.form != nil, form != self.form || form == .sign { close(at: position, &tokens) }
            guard let form else {
                spaced = true
                if character == 0x0A { startsLine = true }
                return
            }
            if self.form == nil {
                self.form = form
                start = Int32(truncatingIfNeeded: position)
                firstScalar = offset
                startsUpper = upper
            }
            endScalar = offset &+ 1
            hash = WordHash.add(character, to: hash)
            if upper { uppers &+= 1 }
        }

        @inline(__always)
        mutating func close(at position: Int, _ tokens: inout [Token]) {
            guard let form else { return }
            let end = Int32(truncatingIfNeeded: position)
            let casing: Token.Casing
            if uppers == 0 {
                casing = .lower
            } else if uppers == end &- start {
                casing = uppers == 1 ? .initial : .upper
            } else {
                casing = startsUpper && uppers == 1 ? .initial : .mixed
            }
            tokens.append(
                Token(
                    start: start, end: end, firstScalar: firstScalar, endScalar: endScalar, form: form, casing: casing,
                    spaced: spaced, startsLine: startsLine, hash: WordHash.finish(hash)))
            self.form = nil
            hash = WordHash.seed
            uppers = 0
            spaced = false
            startsLine = false
        }
    }
}
