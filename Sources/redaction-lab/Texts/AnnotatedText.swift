import Foundation
import Redaction

/// A text with what must be hidden in it, as pieces, so that it can be rewritten without losing count.
struct AnnotatedText {
    struct Piece {
        var text: String
        var kind: FindingKind?
        /// Marked as to be kept.
        var isKept = false
        /// Left visible by an annotator where others might hide it.
        var isDoubtful = false
    }

    let id: String
    var register: Register
    var pieces: [Piece]
    /// How often it is shown to the learner in one round.
    var weight = 1

    var text: String {
        pieces.map(\.text).joined()
    }

    /// Scalar ranges of the marked pieces.
    var spans: [(range: Range<Int>, kind: FindingKind)] {
        var position = 0
        var found: [(range: Range<Int>, kind: FindingKind)] = []
        for piece in pieces {
            let count = piece.text.unicodeScalars.count
            if let kind = piece.kind, count > 0 { found.append((position..<position + count, kind)) }
            position += count
        }
        return found
    }

    /// Scalar ranges of the pieces that are wanted.
    func ranges(where wanted: (Piece) -> Bool) -> [Range<Int>] {
        var position = 0
        var found: [Range<Int>] = []
        for piece in pieces {
            let count = piece.text.unicodeScalars.count
            if wanted(piece), count > 0 { found.append(position..<position + count) }
            position += count
        }
        return found
    }

    /// From marked text: `⟦PERSON:María⟧`.
    init(id: String, marked: String, register: Register, weight: Int) {
        self.id = id
        self.register = register
        self.weight = weight
        var pieces: [Piece] = []
        for (index, part) in marked.components(separatedBy: "⟦").enumerated() {
            guard index > 0, let colon = part.firstIndex(of: ":"), let close = part.firstIndex(of: "⟧") else {
                pieces.append(Piece(text: part, kind: nil))
                continue
            }
            let surface = String(part[part.index(after: colon)..<close])
            let type = String(part[..<colon])
            pieces.append(Piece(text: surface, kind: FindingKind(rawValue: type), isKept: type == "KEEP"))
            pieces.append(Piece(text: String(part[part.index(after: close)...]), kind: nil))
        }
        self.pieces = pieces
    }

    /// From a text and scalar spans; those without a kind are doubtful.
    init(id: String, text: String, spans: [(start: Int, end: Int, kind: FindingKind?)], register: Register) {
        self.id = id
        self.register = register
        let scalars = Array(text.unicodeScalars)
        func slice(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        var pieces: [Piece] = []
        var position = 0
        for span in spans.sorted(by: { $0.start < $1.start }) where span.start >= position {
            pieces.append(Piece(text: slice(position..<span.start), kind: nil))
            pieces.append(
                Piece(text: slice(span.start..<span.end), kind: span.kind, isDoubtful: span.kind == nil))
            position = span.end
        }
        pieces.append(Piece(text: slice(position..<scalars.count), kind: nil))
        self.pieces = pieces
    }
}
