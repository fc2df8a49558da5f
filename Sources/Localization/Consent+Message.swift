public import Intake

extension ConsentScope {
    /// The key of what is agreed to, in a few words.
    public var titleKey: String { "consent.\(rawValue).title" }

    /// The key of the exact text: what it allows, what could happen, how to take it back; a paragraph a line.
    public var textKey: String { "consent.\(rawValue).body" }
}

extension ConsentManner {
    /// The key of the choice that a person ticks.
    public var messageKey: String { "consent.manner.\(rawValue)" }
}
