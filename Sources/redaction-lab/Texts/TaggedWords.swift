import Redaction

/// Joins words with tags into a text with pieces.
struct TaggedWords {
    private var pieces: [AnnotatedText.Piece] = []

    mutating func add(_ word: String, kind: FindingKind?, begins: Bool, spaced: Bool) {
        if kind != nil, !begins, let last = pieces.indices.last, pieces[last].kind == kind {
            pieces[last].text += word
        } else if kind != nil, !begins, pieces.count >= 2, pieces[pieces.count - 2].kind == kind {
            let space = pieces.removeLast()
            pieces[pieces.count - 1].text += space.text + word
        } else {
            pieces.append(AnnotatedText.Piece(text: word, kind: kind))
        }
        if spaced { addSpace(" ") }
    }

    /// White space goes into a span only when the span goes on.
    mutating func addSpace(_ space: String) {
        pieces.append(AnnotatedText.Piece(text: space, kind: nil))
    }

    func text(id: String) -> AnnotatedText? {
        guard !pieces.isEmpty else { return nil }
        var text = AnnotatedText(id: id, marked: "", register: .general, weight: 1)
        text.pieces = pieces
        return text
    }
}
