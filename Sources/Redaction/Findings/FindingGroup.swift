/// All findings of one person or thing in a document, so that a reviewer checks it once.
public struct FindingGroup: Sendable, Hashable, Identifiable {
    /// The folded form of the first surface with its kind; the same text gives the same ids. Used in `RedactionChoices.shown`.
    public let id: String
    public let kind: FindingKind
    /// The distinct spellings, in order of appearance.
    public let surfaces: [String]
    /// How often it occurs.
    public let count: Int
    /// The lowest confidence among its findings, from 0 to 1.
    public let confidence: Double
    public let reason: FindingReason
    /// Where it occurs first.
    public let excerpt: Excerpt
}
