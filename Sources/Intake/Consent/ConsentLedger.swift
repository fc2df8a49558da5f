/// One line of a story's ledger of consents: appended, never changed.
public struct ConsentEvent: Sendable, Equatable, Codable {
    public let scope: ConsentScope
    /// False for a withdrawal.
    public let granted: Bool
    public let textVersion: String
    /// SHA-256 of the text as shown, so that what was agreed to can be proved word for word.
    public let textHash: String
    public let language: LanguageTag
    public let manner: ConsentManner
    /// The month, and nothing finer.
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

/// Everything a person agreed to and took back about one story, oldest first. Whatever reads a story asks it.
public struct ConsentLedger: Sendable, Equatable {
    public private(set) var events: [ConsentEvent]

    public init(events: [ConsentEvent] = []) {
        self.events = events
    }

    /// Whether the last word on `scope` is yes. Nothing is agreed to once `store` is taken back.
    public func isActive(_ scope: ConsentScope) -> Bool {
        isGranted(.store) && isGranted(scope)
    }

    private func isGranted(_ scope: ConsentScope) -> Bool {
        events.last { $0.scope == scope }?.granted ?? false
    }

    /// Adds a line; the lines before it stay as they are.
    public mutating func append(_ event: ConsentEvent) {
        events.append(event)
    }
}
