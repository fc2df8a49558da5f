public import Intake
public import Redaction
public import Sealing

/// What a storyteller can do: begin, go on, see what is hidden, send, come back, withdraw.
///
/// Time comes with each call and is cut to a day or a month before anything is stored.
public struct StorytellerDesk: Sendable {
    let store: any StoryStore
    public let form: FormDefinition
    let redactor: RedactionEngine
    let vocabularies: [LanguageTag: LabelVocabulary]
    let consentTexts: ConsentTexts
    let installation: Installation
    let policy: IntakePolicy
    let cost: ScryptCost
    let gate: ScryptGate

    public init(
        store: any StoryStore, form: FormDefinition, redactor: RedactionEngine,
        vocabularies: [LanguageTag: LabelVocabulary], consentTexts: ConsentTexts, installation: Installation,
        policy: IntakePolicy = IntakePolicy(), cost: ScryptCost = .standard, gate: ScryptGate = ScryptGate()
    ) {
        self.store = store
        self.form = form
        self.redactor = redactor
        self.vocabularies = vocabularies
        self.consentTexts = consentTexts
        self.installation = installation
        self.policy = policy
        self.cost = cost
        self.gate = gate
    }

    /// Days that a draft is kept when its person asks for it.
    public var keptDraftDays: Int { policy.keptDraftDays }

    /// Whether stories can be sent now, and if not, why.
    public func intakeState() async throws -> IntakeState {
        IntakeState(people: try await store.people(), policy: policy)
    }
}
