public import Intake

/// How soon a story needs someone. Computed from coarse answers; the exact hearing date stays with the legal partners.
public enum Urgency: String, CaseIterable, Sendable, Codable {
    /// Detained when the story was told.
    case detained
    /// A hearing or check-in this month or next.
    case hearingSoon = "hearing_soon"
    case ordinary

    /// The code of the answer to *where things stand now* that means detained.
    public static let detainedCode = "detained"
}

/// The questions of the form that the queue reads.
public struct TriageQuestions: Sendable {
    public let state: QuestionName
    public let county: QuestionName
    public let contact: QuestionName
    public let whereNow: QuestionName
    /// Kept in the record as a month.
    public let hearing: QuestionName

    public static let standard = TriageQuestions(
        state: "state", county: "county", contact: "contact_type", whereNow: "status_now",
        hearing: "next_hearing")
}

/// What the reader of the queue asked for; nil is "any".
public struct QueueQuery: Sendable, Equatable {
    public var reviewState: StoryState?
    public var urgency: Urgency?
    public var state: String?
    public var county: String?
    public var language: LanguageTag?
    /// Stories a page, and how many to pass over.
    public var limit: Int
    public var offset: Int
    /// The month in which the question is asked: `hearingSoon` is this month or the next.
    public var month: YearMonth

    public init(
        reviewState: StoryState? = nil, urgency: Urgency? = nil, state: String? = nil,
        county: String? = nil,
        language: LanguageTag? = nil, limit: Int = 50, offset: Int = 0, month: YearMonth
    ) {
        self.reviewState = reviewState
        self.urgency = urgency
        self.state = state
        self.county = county
        self.language = language
        self.limit = limit
        self.offset = offset
        self.month = month
    }
}

/// One line of the queue.
public struct QueueEntry: Sendable, Equatable {
    public let id: StoryID
    public let received: YearMonth
    public let language: LanguageTag
    public let reviewState: StoryState
    public let urgency: Urgency
    public let state: String?
    public let county: String?
    public let contact: String?
    public let whereNow: String?
    /// Consent scopes active now.
    public let consents: Set<ConsentScope>

    public init(
        id: StoryID, received: YearMonth, language: LanguageTag, reviewState: StoryState,
        urgency: Urgency,
        state: String?, county: String?, contact: String?, whereNow: String?,
        consents: Set<ConsentScope>
    ) {
        self.id = id
        self.received = received
        self.language = language
        self.reviewState = reviewState
        self.urgency = urgency
        self.state = state
        self.county = county
        self.contact = contact
        self.whereNow = whereNow
        self.consents = consents
    }
}

/// A page of the queue and how many stories match in all. Most urgent first, then oldest.
public struct QueuePage: Sendable, Equatable {
    public let entries: [QueueEntry]
    public let total: Int

    public init(entries: [QueueEntry], total: Int) {
        self.entries = entries
        self.total = total
    }
}
