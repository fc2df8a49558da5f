/// The texts of a document in pieces, each read when it is needed. The passages of a document that is not very long are
/// kept, so that each is read once; those of a longer one are read again rather than kept.
struct Shelf {
    /// A part of a text, which begins at a scalar of it.
    struct Piece {
        let text: Int
        let offset: Int
        let words: Substring
    }

    /// The most bytes in a piece: more than any person tells. A passage takes about 20 times its text, so a piece and all
    /// that is reckoned about it stay near the processor.
    static let pieceSize = 1_000_000
    /// The most bytes in pieces that are kept.
    private static let keptSize = 1_000_000

    /// The most bytes searched for a place to cut.
    private static let tailSize = 1 << 16

    let pieces: [Piece]
    private let knowledge: Knowledge
    private var passages: [Passage?]
    private let keeps: Bool

    init(_ texts: [String], _ knowledge: Knowledge, pieceSize: Int = Shelf.pieceSize) {
        self.knowledge = knowledge
        pieces = texts.enumerated().flatMap { Self.cut($1, number: $0, pieceSize) }
        passages = Array(repeating: nil, count: pieces.count)
        keeps = pieces.reduce(0) { $0 + $1.words.utf8.count } <= Self.keptSize
    }

    mutating func passage(_ index: Int) -> Passage {
        if let known = passages[index] { return known }
        let words = pieces[index].words
        let made = Passage(String(words), knowledge: knowledge)
        if keeps { passages[index] = made }
        return made
    }

    /// Cuts at the last line break of a piece, else at its last space, else anywhere between scalars.
    private static func cut(_ text: String, number: Int, _ pieceSize: Int) -> [Piece] {
        guard text.utf8.count > pieceSize else { return [Piece(text: number, offset: 0, words: text[...])] }
        var pieces: [Piece] = []
        var rest = text[...]
        var offset = 0
        while rest.utf8.count > pieceSize {
            let limit = rest.unicodeScalars.index(after: scalarStart(rest, pieceSize))
            let head = rest[..<limit]
            let tail = head.utf8.suffix(Self.tailSize)
            let end = tail.lastIndex(of: 0x0A) ?? tail.lastIndex(of: 0x20) ?? limit
            let cut = end > rest.startIndex ? end : limit
            pieces.append(Piece(text: number, offset: offset, words: rest[..<cut]))
            offset += rest[..<cut].unicodeScalars.count
            rest = rest[cut...]
        }
        pieces.append(Piece(text: number, offset: offset, words: rest))
        return pieces
    }

    /// The start of the scalar that holds a byte.
    private static func scalarStart(_ text: Substring, _ byte: Int) -> String.Index {
        var index = text.utf8.index(text.startIndex, offsetBy: byte)
        while index > text.startIndex, text.utf8[index] & 0xC0 == 0x80 { index = text.utf8.index(before: index) }
        return index
    }
}
