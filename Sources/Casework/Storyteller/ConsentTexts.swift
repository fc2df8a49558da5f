public import Intake

/// The words a person agreed to: their version, and a hash that pins them for good.
public struct ConsentText: Sendable, Equatable {
    /// As written in the locale file, e.g. `2026-11`.
    public let version: String
    /// SHA-256 of the text as shown, in lower-case hexadecimal.
    public let hash: String

    public init(version: String, hash: String) {
        self.version = version
        self.hash = hash
    }
}

/// The consent texts of every language, by scope.
public struct ConsentTexts: Sendable {
    private let texts: [LanguageTag: [ConsentScope: ConsentText]]

    public init(_ texts: [LanguageTag: [ConsentScope: ConsentText]]) {
        self.texts = texts
    }

    /// The text of `scope` as shown in `language`; nil where no such text exists, and then nothing can be agreed to.
    public func text(of scope: ConsentScope, in language: LanguageTag) -> ConsentText? {
        texts[language]?[scope]
    }
}
