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
        tokens.reserveCapacity(bytes.count / 4 + 8)
        var open = OpenToken()
        var offset: Int32 = 0
        characters = [UInt8](unsafeUninitializedCapacity: bytes.count) { out, written in
            var index = 0
            while index < bytes.count {
                let scalar = Self.scalar(bytes, &index)
                let entry = table.fold(scalar)
                let character = UInt8(truncatingIfNeeded: entry)
                if character != 0 {
                    take(character, upper: entry & FoldTable.upperCase != 0, at: offset, Int32(written), &open)
                    out[written] = character
                    written += 1
                    if open.form == .word { Self.runOn(bytes, &index, &offset, &out, &written, &open) }
                } else if entry & FoldTable.marked != 0, open.form == .word {
                    open.endScalar = offset + 1
                }
                offset += 1
            }
            close(&open, at: Int32(written))
        }
        scalarCount = Int(offset)
    }

    /// Takes the plain letters that follow in a word: most of any text.
    @inline(__always)
    private static func runOn(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ offset: inout Int32,
        _ out: inout UnsafeMutableBufferPointer<UInt8>, _ written: inout Int, _ open: inout OpenToken
    ) {
        let first = index
        var hash = open.hash
        while index < bytes.count {
            let letter = bytes[index] | 0x20
            guard letter &- 0x61 < 26 else { break }
            if bytes[index] < 0x61 { open.uppers += 1 }
            hash = WordHash.add(letter, to: hash)
            out[written] = letter
            written += 1
            index += 1
        }
        open.hash = hash
        if index == first { return }
        // The letter that opened the word is at `offset`, which the caller passes next.
        offset += Int32(index - first)
        open.endScalar = offset + 1
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
    }

    @inline(__always)
    private mutating func take(
        _ character: UInt8, upper: Bool, at offset: Int32, _ position: Int32, _ open: inout OpenToken
    ) {
        let form: Token.Form?
        switch character {
        case 0x61...0x7A, 0x80...0xFF: form = .word
        case 0x30...0x39: form = .number
        case 0x20, 0x0A: form = nil
        default: form = .sign
        }
        if open.form != nil, form != open.form || form == .sign { close(&open, at: position) }
        guard let form else {
            open.spaced = true
            if character == 0x0A { open.startsLine = true }
            return
        }
        if open.form == nil {
            open.form = form
            open.start = position
            open.firstScalar = offset
            open.startsUpper = upper
        }
        open.endScalar = offset + 1
        open.hash = WordHash.add(character, to: open.hash)
        if upper { open.uppers += 1 }
    }

    @inline(__always)
    private mutating func close(_ open: inout OpenToken, at end: Int32) {
        guard let form = open.form else { return }
        let casing: Token.Casing
        if open.uppers == 0 {
            casing = .lower
        } else if open.uppers == end - open.start {
            casing = open.uppers == 1 ? .initial : .upper
        } else {
            casing = open.startsUpper && open.uppers == 1 ? .initial : .mixed
        }
        tokens.append(
            Token(
                start: open.start, end: end, firstScalar: open.firstScalar, endScalar: open.endScalar, form: form,
                casing: casing, spaced: open.spaced, startsLine: open.startsLine, hash: WordHash.finish(open.hash)
            )
        )
        open = OpenToken(spaced: false, startsLine: false)
    }
}
