/// Who a sealed copy is for. Each audience has one X-Wing key pair; staff hold its private half through a grant.
public enum Audience: String, Sendable, Codable, CaseIterable {
    /// Legal partners: originals and ways to reach the person.
    case legal
    /// Advocates: redacted narratives that wait for review.
    case advocate
}
