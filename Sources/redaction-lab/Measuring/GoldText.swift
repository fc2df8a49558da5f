import Redaction

/// A text of which it is known what must be hidden, what must stay, and what is neither.
struct GoldText {
    struct Span {
        let range: Range<Int>
        let kind: FindingKind
    }

    let id: String
    /// How it is typed, where its source says so: `lowercase`, `code-switching` and so on.
    let style: String?
    let scalars: [Unicode.Scalar]
    /// What must be hidden. Ranges count Unicode scalars.
    let required: [Span]
    /// What must stay.
    let keep: [Range<Int>]

    var text: String {
        String(String.UnicodeScalarView(scalars))
    }

    /// The words of a range.
    func surface(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}
