public import Foundation
public import Intake
import Sealing

/// Everything about one story that a member of the staff may see, put together for them.
public struct CaseFile: Sendable {
    public let record: StoryRecord
    public let state: StoryState
    public let urgency: Urgency
    /// The redacted words by question: as approved, or opened with the advocate key; nil without that key.
    public let narrative: [QuestionName: String]?
    public let consents: ConsentLedger
    public let reviews: [ReviewEvent]
    public let audit: [AuditEntry]
    public let copies: Set<CopyKind>
    /// Names of the staff who appear above.
    public let people: [PersonID: String]
    public let releases: [ReleaseRecord]
}

extension StaffDesk {
    public func queue(_ query: QueueQuery, session: StaffSession) async throws -> QueuePage {
        try session.requireReader()
        return try await store.queue(query, questions: questions)
    }

    /// The file of one story. Reading redacted words needs no reason; they were written to be read.
    public func file(of story: StoryID, session: StaffSession, now: Date) async throws -> CaseFile {
        try session.requireReader()
        guard let record = try await store.record(of: story) else { throw StaffRefusal.noSuchStory }
        let reviews = try await store.reviews(of: story)
        let people = try await store.people()
        return CaseFile(
            record: record,
            state: .replay(reviews, isWithdrawn: record.withdrawn != nil),
            urgency: Urgency(answers: record.answers, questions: questions, month: YearMonth(utc: now)),
            narrative: try await narrative(of: story, session: session),
            consents: ConsentLedger(events: try await store.consents(of: story)),
            reviews: reviews,
            audit: try await store.audit(of: story, limit: 200, offset: 0),
            copies: try await store.copyKinds(of: story),
            people: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            releases: try await store.releases(with: story))
    }

    /// Agrees to the words as they are: from now on they stand in clear.
    ///
    /// - Parameter seen: how many steps of review the file had when it was read; others since then refuse this one.
    public func approve(_ story: StoryID, seen: Int, session: StaffSession, now: Date) async throws {
        let state = try await reviewable(story, session: session)
        guard state != .approved else { throw StaffRefusal.changedMeanwhile }
        guard let words = try await narrative(of: story, session: session) else { throw StaffRefusal.noKey }
        let step = ReviewEvent(step: .approved, person: session.person.id, at: Timestamp.text(now))
        let isWritten = try await store.review(
            story, step: step, after: seen, clearText: words, audit: audit(.approved, story, session: session, now: now)
        )
        guard isWritten else { throw StaffRefusal.changedMeanwhile }
    }

    /// Asks the storyteller to look again; words that stood in clear are taken back.
    public func sendBack(
        _ story: StoryID, reason: SendBackReason, seen: Int, session: StaffSession, now: Date
    ) async throws {
        let state = try await reviewable(story, session: session)
        guard state != .sentBack else { throw StaffRefusal.changedMeanwhile }
        let step = ReviewEvent(step: .sentBack(reason), person: session.person.id, at: Timestamp.text(now))
        let isWritten = try await store.review(
            story, step: step, after: seen, clearText: nil,
            audit: audit(.sentBack, story, reason: reason.rawValue, session: session, now: now))
        guard isWritten else { throw StaffRefusal.changedMeanwhile }
    }

    private func reviewable(_ story: StoryID, session: StaffSession) async throws -> StoryState {
        try session.requireReader()
        guard let record = try await store.record(of: story) else { throw StaffRefusal.noSuchStory }
        let state = StoryState.replay(try await store.reviews(of: story), isWithdrawn: record.withdrawn != nil)
        guard state != .withdrawn else { throw StaffRefusal.withdrawn }
        return state
    }

    private func narrative(of story: StoryID, session: StaffSession) async throws -> [QuestionName: String]? {
        if let clear = try await store.clearText(of: story) { return clear }
        guard session.holds(.advocate), let copy = try await store.copy(.narrative, of: story) else { return nil }
        return try NarrativeContents.fromSealed(
            open(copy, of: story, with: try session.key(to: .advocate), audience: .advocate)
        ).words
    }
}

extension Urgency {
    /// The urgency that coarse answers speak of in `month`.
    public init(answers: CodedAnswers, questions: TriageQuestions, month: YearMonth) {
        let soon = [month.description, month.next.description]
        if answers[questions.whereNow]?.contains(Urgency.detainedCode) == true {
            self = .detained
        } else if answers[questions.hearing]?.contains(where: soon.contains) == true {
            self = .hearingSoon
        } else {
            self = .ordinary
        }
    }
}
