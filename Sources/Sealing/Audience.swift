/// Who a copy is sealed to: each audience has one key pair, held by the people whose role needs it.
public enum Audience: String, Sendable, Codable, CaseIterable {
    /// Legal partners: originals and ways to reach people.
    case legal
    /// Advocates: redacted words.
    case advocate
}
