/// Where a story stands in review. Computed from its events each time, never stored.
public enum StoryState: String, CaseIterable, Sendable, Codable {
    case waiting
    case approved
    case sentBack = "sent_back"
    case withdrawn
}

/// Why a reviewer does not approve a story yet. Codes, not free text: the storyteller reads them in their language.
public enum SendBackReason: String, CaseIterable, Sendable, Codable {
    /// A name, number or place still shows.
    case wordsStillShow = "words_still_show"
    /// So much is hidden that the story cannot be followed.
    case tooMuchHidden = "too_much_hidden"
    /// It tells of something other than contact with the police that led to deportation.
    case notThisSubject = "not_this_subject"
    /// It seems to have been sent twice.
    case sentTwice = "sent_twice"
}

/// One step of a story's review, appended and never changed.
public struct ReviewEvent: Sendable, Equatable {
    public enum Step: Sendable, Equatable {
        case approved
        case sentBack(SendBackReason)
        /// The storyteller came back and changed what is hidden: the words wait for a reader again.
        case changedByStoryteller
    }

    public let step: Step
    /// Who on the staff; nil for the storyteller's own step.
    public let person: PersonID?
    /// Staff's time of action in whole seconds; for the storyteller's own step only the day, in UTC.
    public let at: String

    public init(step: Step, person: PersonID?, at: String) {
        self.step = step
        self.person = person
        self.at = at
    }
}

extension StoryState {
    /// The state after `events`, oldest first.
    public static func replay(_ events: [ReviewEvent], isWithdrawn: Bool) -> StoryState {
        if isWithdrawn { return .withdrawn }
        guard let last = events.last else { return .waiting }
        switch last.step {
        case .approved: return .approved
        case .sentBack: return .sentBack
        case .changedByStoryteller: return .waiting
        }
    }
}
