/// What the storyteller decided about what is hidden.
public struct RedactionChoices: Sendable, Equatable, Codable {
    /// Ids of finding groups that stay visible because the storyteller unticked them.
    public var shown: Set<String>
    /// Words or phrases to hide wherever they occur as whole words; case and accents do not matter.
    public var extraWords: [String]

    public init(shown: Set<String> = [], extraWords: [String] = []) {
        self.shown = shown
        self.extraWords = extraWords
    }

    public static let none = RedactionChoices()
}
