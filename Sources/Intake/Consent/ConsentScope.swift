/// What a storyteller may allow, each on its own, off by default and revocable.
public enum ConsentScope: String, CaseIterable, Codable, Sendable {
    /// Keep the redacted story. Without it nothing is sent.
    case store
    /// Keep the words and answers as given, sealed to the legal key.
    case keepOriginal = "keep_original"
    /// Be reached by a legal partner.
    case contact
    /// Coarse coded answers in tables for researchers.
    case research
    /// The redacted words in publications.
    case quote
    /// The redacted words in campaigns: leaflets, hearings, the press.
    case campaign
}

extension ConsentScope: CodingKeyRepresentable {}

/// How the person came to know the consent text.
public enum ConsentManner: String, CaseIterable, Codable, Sendable {
    case selfRead = "self"
    case readAloud = "read_aloud"
    case interpreter
}
