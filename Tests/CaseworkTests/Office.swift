import Casework
import Foundation
import Intake
import Redaction
import Sealing
import Storage

/// An organisation with a store, a form and its desks, and cheap locks.
struct Office {
    static let now = Date(timeIntervalSince1970: 1_793_000_000)
    static let password = "correct horse and a lamp"

    let store: SQLiteStore
    let storytellers: StorytellerDesk
    let staff: StaffDesk
    let releases: ReleaseDesk

    init(store: SQLiteStore? = nil, policy: IntakePolicy = IntakePolicy()) async throws {
        let store = try store ?? SQLiteStore.inMemory()
        self.store = store
        let form = try FormDefinition.bundled()
        let installation = try await store.installation(
            orCreate: Installation(receiptSalt: Data(repeating: 7, count: 16), tokenKey: Data(repeating: 9, count: 32)))
        storytellers = StorytellerDesk(
            store: store, form: form, redactor: try RedactionEngine(), vocabularies: [.spanish: Self.vocabulary],
            consentTexts: Self.consentTexts, installation: installation, policy: policy, cost: .testing)
        staff = StaffDesk(store: store, cost: .testing)
        releases = ReleaseDesk(store: store, form: form)
    }

    static let vocabulary = LabelVocabulary(
        words: [.person: "PERSONA", .location: "LUGAR", .contact: "CONTACTO", .identifier: "NÚMERO"],
        months: (1...12).map { "mes \($0)" }, date: "{month} de {year}", dateWithoutYear: "{month}",
        birthDate: "FECHA DE NACIMIENTO", ageBand: "de {low} a {high} años", youngest: "menos de {high} años",
        oldest: "{low} años o más", placeInState: "{place}, {state}")

    static let consentTexts = ConsentTexts([
        .spanish: Dictionary(
            uniqueKeysWithValues: ConsentScope.allCases.map { ($0, ConsentText(version: "1", hash: "hash-\($0)")) })
    ])

    /// Sets up the first key holder and confirms their kit: intake is open.
    @discardableResult
    func open() async throws -> StaffSession { try await join("Rosario", .keyHolder) }

    /// A new member of the staff, set up and signed in; keys are theirs once a key holder gives them.
    @discardableResult
    func join(_ name: String, _ role: StaffRole) async throws -> StaffSession {
        let token = try await staff.invite(name, role: role, now: Self.now)
        let (kit, cookie) = try await staff.setUp(token.description, password: Self.password, now: Self.now)
        let session = try await session(cookie)
        try await staff.confirmRecoveryKit(kit.groups.joined(separator: "-"), session: session, now: Self.now)
        return try await self.session(cookie)
    }

    func session(_ cookie: String, now: Date = now) async throws -> StaffSession {
        guard let session = try await staff.session(cookie, now: now) else { throw NoSession() }
        return session
    }

    func signIn(_ name: String) async throws -> StaffSession {
        try await session(try await staff.signIn(name, password: Self.password, now: Self.now))
    }

    /// Sends a story and returns its receipt.
    func send(
        _ fields: [String: [String]], hiding extraWords: [String] = [], consents: Set<ConsentScope> = [.store]
    ) async throws -> ReceiptCode {
        let (ticket, _) = try await begin(fields, hiding: extraWords)
        return try await storytellers.submit(
            ticket, consents: consents, manner: .selfRead, language: .spanish, now: Self.now)
    }

    func begin(
        _ fields: [String: [String]], hiding extraWords: [String] = []
    ) async throws -> (DraftTicket, DraftAnswers) {
        var (ticket, draft) = try await storytellers.beginDraft(language: .spanish, now: Self.now)
        for page in storytellers.form.pages {
            let own = Set(page.questions.flatMap(\.fields))
            let typed = fields.filter { own.contains($0.key) }
            _ = draft.apply(page: page, fields: typed, form: storytellers.form, today: CalendarDate(utc: Self.now))
        }
        draft.redactionChoices.extraWords = extraWords
        try await storytellers.save(draft, ticket, now: Self.now)
        return (ticket, draft)
    }

    func onlyStory(_ session: StaffSession) async throws -> StoryID {
        let page = try await staff.queue(QueueQuery(month: YearMonth(utc: Self.now)), session: session)
        guard let story = page.entries.first?.id else { throw NoStory() }
        return story
    }

    struct NoSession: Error {}
    struct NoStory: Error {}
}
