public import Redaction

/// What a person has told so far. Lives in the sealed draft; nothing that was typed is ever lost from it.
public struct DraftAnswers: Equatable, Sendable, Codable {
    /// The language the draft was begun or last shown in.
    public var language: LanguageTag
    /// Valid answers, also to questions that other answers have made irrelevant since: the way back brings them back.
    public internal(set) var answers: [QuestionName: Answer] = [:]
    /// Fields of a page as they were typed but could not, or not yet, be taken as answers.
    public internal(set) var typed: [PageName: [String: [String]]] = [:]
    /// Pages that the person looked at and chose to pass.
    public internal(set) var skipped: Set<PageName> = []
    /// Pages that were saved or passed.
    public internal(set) var seenPages: Set<PageName> = []
    /// What the person wants hidden or shown in their words.
    public var redactionChoices: RedactionChoices = .none
    /// What they ticked on the consent page so far; nothing holds before the story is sent.
    public var consents: Set<ConsentScope> = []
    /// How the consent page was read.
    public var manner: ConsentManner?
    /// They asked to keep the unfinished story for thirty days instead of two.
    public var keepsLonger = false

    public init(language: LanguageTag) {
        self.language = language
    }

    /// The last page of the form that was saved or passed.
    public func furthestPage(in form: FormDefinition) -> PageName? {
        form.pages.last { seenPages.contains($0.name) }?.name
    }
}
