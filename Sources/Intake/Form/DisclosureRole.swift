/// How far an answer may go towards naming the person, in the words of statistical disclosure control.
public enum DisclosureRole: Equatable, Sendable {
    /// Points at one person. Never leaves the partners' hands.
    case identifier
    /// Helps to find a person together with others; a release coarsens it along its ladder.
    case quasi(ladder: LadderName)
    /// Would hurt if it became known; a release needs diversity among those who look alike.
    case sensitive
    /// Neither.
    case plain
}

/// Who may read an answer as it was given.
public enum AnswerAudience: String, CaseIterable, Sendable {
    case everyone
    /// Sealed to the legal key: how to reach the person, the exact day of a hearing.
    case legalOnly = "legal"
}

/// How a question looks, by XLSForm's own words; those the form may use.
public enum Appearance: String, CaseIterable, Sendable {
    /// A closed list to open, for long lists.
    case minimal
    /// A field with suggestions.
    case autocomplete
    case multiline
    case monthYear = "month-year"
    /// Choices side by side where there is room.
    case columns
}
