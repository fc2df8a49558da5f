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
        characters = [UInt8](unsafeUninitializedCapacity: bytes.count) { characters, written in
            // No text has more tokens than bytes; what is not written takes address space and no memory.
            tokens = [Token](unsafeUninitializedCapacity: bytes.count) { tokens, count in
                var pass = Pass(characters: characters, tokens: tokens)
                pass.run(over: bytes, table)
                written = pass.written
                count = pass.count
                scalarCount = Int(pass.offset)
            }
        }
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
}

/// One pass over a text: folds its characters and cuts them into tokens.
private struct Pass {
    let characters: UnsafeMutableBufferPointer<UInt8>
    let tokens: UnsafeMutableBufferPointer<Token>
    /// How many characters and tokens are written, and how many scalars were read.
    var written = 0
    var count = 0
    var offset: Int32 = 0

    // The token that is being read, if any.
    private var form: Token.Form?
    private var start: Int32 = 0
    private var firstScalar: Int32 = 0
    private var endScalar: Int32 = 0
    private var hash = WordHash.seed
    private var uppers: Int32 = 0
    private var startsUpper = false
    private var spaced = true
    private var startsLine = true

    init(characters: UnsafeMutableBufferPointer<UInt8>, tokens: UnsafeMutableBufferPointer<Token>) {
        self.characters = characters
        self.tokens = tokens
    }

    @inline(__always)
    mutating func run(over bytes: UnsafeBufferPointer<UInt8>, _ table: FoldTable) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: " ") {
                close()
                spaced = true
                write(byte)
                index &+= 1
                offset &+= 1
                continue
            }
            if form == nil, Self.isLetter(byte) {
                open(.word, upper: byte < 0x61)
            } else {
                take(table.fold(Self.scalar(bytes, &index)))
                offset &+= 1
            }
            if form == .word { runOn(over: bytes, &index) }
        }
        close()
    }

    /// Takes the plain letters that follow in a word: most of any text.
    @inline(__always)
    private mutating func runOn(over bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        let first = index
        while index < bytes.count, Self.isLetter(bytes[index]) {
            let letter = bytes[index] | 0x20
            uppers &+= bytes[index] == letter ? 0 : 1
            hash = WordHash.add(letter, to: hash)
            write(letter)
            index &+= 1
        }
        if index == first { return }
        offset &+= Int32(truncatingIfNeeded: index &- first)
        endScalar = offset
    }

    /// Takes a scalar by its entry in the table.
    @inline(__always)
    private mutating func take(_ entry: UInt16) {
        let character = UInt8(truncatingIfNeeded: entry)
        guard character != 0 else {
            if entry & FoldTable.marked != 0, form == .word { endScalar = offset &+ 1 }
            return
        }
        let next: Token.Form?
        switch character {
        case 0x61...0x7A, 0x80...0xFF: next = .word
        case 0x30...0x39: next = .number
        case 0x20, 0x0A: next = nil
        default: next = .sign
        }
        if next != form || next == .sign { close() }
        if let next {
            let isUpper = entry & FoldTable.upperCase != 0
            if form == nil { open(next, upper: isUpper) }
            endScalar = offset &+ 1
            hash = WordHash.add(character, to: hash)
            if isUpper { uppers &+= 1 }
        } else {
            spaced = true
            if character == 0x0A { startsLine = true }
        }
        write(character)
    }

    @inline(__always)
    private mutating func write(_ character: UInt8) {
        characters[written] = character
        written &+= 1
    }

    @inline(__always)
    private mutating func open(_ form: Token.Form, upper: Bool) {
        self.form = form
        start = Int32(truncatingIfNeeded: written)
        firstScalar = offset
        startsUpper = upper
    }

    @inline(__always)
    private mutating func close() {
        guard let form else { return }
        let end = Int32(truncatingIfNeeded: written)
        let casing: Token.Casing
        if uppers == 0 {
            casing = .lower
        } else if uppers == end &- start {
            casing = uppers == 1 ? .initial : .upper
        } else {
            casing = startsUpper && uppers == 1 ? .initial : .mixed
        }
        tokens.initializeElement(
            at: count,
            to: Token(
                start: start, end: end, firstScalar: firstScalar, endScalar: endScalar, form: form, casing: casing,
                spaced: spaced, startsLine: startsLine, hash: WordHash.finish(hash)))
        count &+= 1
        self.form = nil
        hash = WordHash.seed
        uppers = 0
        spaced = false
        startsLine = false
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// The scalar that begins at a byte of valid UTF-8; moves on to the next.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = bytes[index]
        index &+= 1
        if lead < 0x80 { return UInt32(lead) }
        let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var scalar = UInt32(lead) & (0x3F >> UInt32(length))
        for _ in 0..<length {
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
            index &+= 1
        }
        return scalar
    }
}
