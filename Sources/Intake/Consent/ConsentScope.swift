/// One use of a story that its teller agrees to, or not. Each is off by default and can be taken back.
public enum ConsentScope: String, CaseIterable, Sendable, Codable {
    /// That the story is kept at all, redacted. Needed to send it.
    case store
    /// That lawyers keep the words as they were given.
    case keepOriginal = "keep_original"
    /// That lawyers may reach the person.
    case contact
    /// That the coded answers go into data releases.
    case research
    /// That approved words may be quoted.
    case quote
    /// That the story may be used in public campaigns.
    case campaign
}

/// How a person took in what they agreed to.
public enum ConsentManner: String, CaseIterable, Sendable, Codable {
    case selfRead = "self"
    case readAloud = "read_aloud"
    case interpreter
}
