/// A text whose findings were replaced by labels. Only the engine makes one: there is no public initialiser and no
/// decoding, so that a step that skips redaction does not compile.
public struct RedactedText: Sendable, Equatable {
    /// A part of the text: as it was written, or a label in place of something hidden.
    public enum Segment: Sendable, Equatable {
        case plain(String)
        case hidden(label: String, kind: FindingKind)
    }

    public let segments: [Segment]

    init(segments: [Segment]) {
        self.segments = segments
    }

    /// The whole text with labels in place.
    public var text: String {
        segments.reduce(into: "") { text, segment in
            switch segment {
            case .plain(let words): text += words
            case .hidden(let label, _): text += label
            }
        }
    }
}
