public import Intake
public import Redaction

/// Every text that people read, by language and key. Loaded once, whole or not at all.
public struct Catalogue: Sendable {
    private let messages: [LanguageTag: [String: Message]]
    private let vocabularies: [LanguageTag: LabelVocabulary]

    /// English first where it is there, then by tag.
    public let languages: [LanguageTag]

    init(messages: [LanguageTag: [String: Message]], vocabularies: [LanguageTag: LabelVocabulary]) {
        self.messages = messages
        self.vocabularies = vocabularies
        languages = messages.keys.sorted()
    }

    /// The message `key` in `language` with its named arguments filled in.
    ///
    /// A key that is missing is a mistake of the program: it shows between marks, and the tests fail on it.
    public func text(_ key: String, in language: LanguageTag, _ arguments: [String: MessageArgument] = [:]) -> String {
        messages[language]?[key]?.text(arguments, in: language) ?? "⟨\(key)⟩"
    }

    public func contains(_ key: String, in language: LanguageTag) -> Bool {
        messages[language]?[key] != nil
    }

    public func keys(in language: LanguageTag) -> Set<String> {
        Set((messages[language] ?? [:]).keys)
    }

    /// The words of redaction labels.
    public func labelVocabulary(in language: LanguageTag) -> LabelVocabulary? { vocabularies[language] }

    /// The pattern of a message as it is written in its file.
    public func pattern(_ key: String, in language: LanguageTag) -> String? { messages[language]?[key]?.pattern }

    public func arguments(of key: String, in language: LanguageTag) -> [MessagePatternArgument] {
        messages[language]?[key]?.arguments ?? []
    }
}
