/// One entry of the consent ledger: a permission given or taken back. Appended, never changed.
public struct ConsentEvent: Equatable, Sendable, Codable {
    public let scope: ConsentScope
    /// False: taken back.
    public let granted: Bool
    /// The version of the text that was shown.
    public let textVersion: String
    /// SHA-256 of the text as it was shown, in lower-case hexadecimal.
    public let textHash: String
    public let language: LanguageTag
    public let manner: ConsentManner
    /// The month, never the day: a ledger must not tell when somebody sat at a computer.
    public let month: YearMonth

    public init(
        scope: ConsentScope, granted: Bool, textVersion: String, textHash: String, language: LanguageTag,
        manner: ConsentManner, month: YearMonth
    ) {
        self.scope = scope
        self.granted = granted
        self.textVersion = textVersion
        self.textHash = textHash
        self.language = language
        self.manner = manner
        self.month = month
    }
}
