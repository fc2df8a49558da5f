/// One question of a form. Its texts are in the locale files under its name.
public struct Question: Equatable, Sendable {
    /// The longest text a form may allow, in code points: what fits a request and a sealed draft.
    public static let longestText = 20_000

    public let name: QuestionName
    public let type: QuestionType
    public let required: Bool
    /// It is asked only when this holds.
    public let relevant: Condition?
    /// An answer is taken only when this holds.
    public let constraint: Condition?
    /// A choice is offered only when this holds.
    public let choiceFilter: Condition?
    public let appearance: Appearance?
    public let role: DisclosureRole
    public let audience: AnswerAudience
    /// A story in the person's own words: kept only redacted, unless they agree to more.
    public let isNarrative: Bool
    public let offersDontKnow: Bool
    public let offersRatherNotSay: Bool
    /// Where it begins in the form's file, from 1.
    public let line: Int

    public init(
        name: QuestionName, type: QuestionType, required: Bool = false, relevant: Condition? = nil,
        constraint: Condition? = nil, choiceFilter: Condition? = nil, appearance: Appearance? = nil,
        role: DisclosureRole = .plain, audience: AnswerAudience = .everyone, isNarrative: Bool = false,
        offersDontKnow: Bool = false, offersRatherNotSay: Bool = false, line: Int = 0
    ) {
        self.name = name
        self.type = type
        self.required = required
        self.relevant = relevant
        self.constraint = constraint
        self.choiceFilter = choiceFilter
        self.appearance = appearance
        self.role = role
        self.audience = audience
        self.isNarrative = isNarrative
        self.offersDontKnow = offersDontKnow
        self.offersRatherNotSay = offersRatherNotSay
        self.line = line
    }

    /// Whether it takes an answer at all.
    public var isAsked: Bool { type != .note }
}

/// The questions that are shown together: a `group` of XLSForm.
public struct FormPage: Equatable, Sendable {
    public let name: PageName
    public let relevant: Condition?
    public let questions: [Question]
    /// Where it begins in the form's file, from 1.
    public let line: Int

    public init(name: PageName, relevant: Condition? = nil, questions: [Question], line: Int = 0) {
        self.name = name
        self.relevant = relevant
        self.questions = questions
        self.line = line
    }
}
