import Foundation
import Intake
import Storage

@testable import Casework

/// A store of coded stories, filed without the way through the site, and the desk that releases them.
struct Archive {
    static let now = Date(timeIntervalSince1970: 1_793_000_000)

    let store: SQLiteStore
    let form: FormDefinition
    let desk: ReleaseDesk

    init(form: FormDefinition? = nil) throws {
        let form = try form ?? FormDefinition.bundled()
        let store = try SQLiteStore.inMemory()
        self.store = store
        self.form = form
        desk = ReleaseDesk(store: store, form: form)
    }

    /// Files a story and, unless told otherwise, approves it.
    @discardableResult
    func add(
        _ answers: CodedAnswers, consents: Set<ConsentScope> = [.store, .research], isApproved: Bool = true,
        language: LanguageTag = .spanish, words: String? = nil
    ) async throws -> StoryID {
        var generator = SystemRandomNumberGenerator()
        let id = StoryID(using: &generator)
        let draft = DraftRecord(
            idHash: "draft-\(id.rawValue)", locked: Data(), lastDay: CalendarDate(utc: Self.now).adding(days: 2))
        try await store.save(draft)
        let record = StoryRecord(
            id: id, form: form.id, formVersion: form.version, language: language, received: YearMonth(utc: Self.now),
            withdrawn: nil, answers: answers)
        let story = SealedStory(
            record: record, receipt: StoredReceipt(lookup: id.rawValue, verifier: Data(repeating: 1, count: 32)),
            copies: [], consents: consents.map { Self.event($0, granted: true) })
        _ = try await store.file(story, from: draft, leaving: draft)
        if isApproved { try await approve(id, words: words) }
        return id
    }

    func approve(_ id: StoryID, words: String? = nil) async throws {
        _ = try await store.review(
            id, step: ReviewEvent(step: .approved, person: nil, at: Timestamp.text(Self.now)),
            after: 0, clearText: words.map { ["story": $0] } ?? [:],
            audit: AuditEntry(person: nil, action: .approved, story: id, reason: "", at: Self.now))
    }

    /// Takes a permission back.
    func takeBack(_ id: StoryID, _ scope: ConsentScope = .research) async throws {
        try await store.withdraw([Self.event(scope, granted: false)], of: id, shredding: [], clearText: false)
    }

    @discardableResult
    func publish(_ rules: ReleaseRules = ReleaseRules(k: 3, diversity: 1)) async throws -> PreparedRelease {
        let release = try await desk.prepare(rules, now: Self.now)
        try await desk.publish(release, manifest: "{}", by: nil, now: Self.now)
        return release
    }

    static func event(_ scope: ConsentScope, granted: Bool) -> ConsentEvent {
        ConsentEvent(
            scope: scope, granted: granted, textVersion: "1", textHash: "hash", language: .spanish,
            manner: .selfRead, month: YearMonth(utc: now))
    }
}
