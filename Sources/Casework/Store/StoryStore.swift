public import Foundation
public import Intake
public import Sealing

/// Where stories, people and the ledger of releases lie. Each call is one transaction: all of it or nothing.
///
/// Knows nothing of keys: what must not be read arrives sealed. Throws only `Fault`s of its own.
public protocol StoryStore: ReleaseStore {
    // MARK: Installation

    /// The secrets of this installation; stores `fresh` when there are none yet.
    func installation(orCreate fresh: Installation) async throws -> Installation
    /// The audiences' public keys; empty before the first key holder is set up.
    func audienceKeys() async throws -> [Audience: Data]

    // MARK: Drafts

    /// Begins a draft.
    func save(_ draft: DraftRecord) async throws
    /// Puts `draft` in the place of `old`. False, with nothing written, when what lies there is something else by now.
    func save(_ draft: DraftRecord, over old: DraftRecord) async throws -> Bool
    /// The draft, unless it expired before `today`.
    func draft(_ idHash: String, today: CalendarDate) async throws -> DraftRecord?
    func deleteDraft(_ idHash: String) async throws

    // MARK: Stories

    /// Files a story and puts `remainder` in its draft's place.
    /// False, with nothing written, when the draft is gone or is no longer what `draft` says.
    func file(_ story: SealedStory, from draft: DraftRecord, leaving remainder: DraftRecord) async throws -> Bool
    func receipt(_ lookup: String) async throws -> (story: StoryID, verifier: Data)?
    func record(of story: StoryID) async throws -> StoryRecord?
    func copy(_ kind: CopyKind, of story: StoryID) async throws -> StoredCopy?
    func copyKinds(of story: StoryID) async throws -> Set<CopyKind>
    func consents(of story: StoryID) async throws -> [ConsentEvent]
    func reviews(of story: StoryID) async throws -> [ReviewEvent]
    /// Appends withdrawals to the ledger and shreds the copies they allowed; `clearText` too where it must go.
    /// Without `research` the releases that the story is in are recalled, without `quote` those that quote it; prepared
    /// ones that name it are thrown away.
    func withdraw(
        _ events: [ConsentEvent], of story: StoryID, shredding: Set<CopyKind>, clearText: Bool)
        async throws
    /// Withdraws everything: copies, clear text and answers are deleted, an empty tombstone and the ledger stay.
    /// Releases that the story is in are recalled; their members no longer say which of them it was.
    func entomb(_ story: StoryID, events: [ConsentEvent], month: YearMonth) async throws
    /// Puts new sealed copies in place of those of the same kinds, removes clear text, appends the review step.
    func replace(_ copies: [StoredCopy], of story: StoryID, review: ReviewEvent) async throws

    // MARK: Review

    func queue(_ query: QueueQuery, questions: TriageQuestions) async throws -> QueuePage
    /// The approved text by question; nil before approval.
    func clearText(of story: StoryID) async throws -> [QuestionName: String]?
    /// Appends a review step after the first `seen` ones, writes or removes clear text, and writes the audit line.
    /// False, with nothing written, when there are other steps than those: the words may not be the ones that were read.
    func review(
        _ story: StoryID, step: ReviewEvent, after seen: Int, clearText: [QuestionName: String]?, audit: AuditEntry
    )
        async throws -> Bool
    /// Writes the audit line, then hands out the copy, in one transaction: no reading without its line.
    func unseal(_ kind: CopyKind, of story: StoryID, audit: AuditEntry) async throws -> StoredCopy?

    // MARK: Staff

    func people() async throws -> [PersonRecord]
    func person(_ id: PersonID) async throws -> PersonRecord?
    /// By `PersonRecord.key(of:)`.
    func person(named key: String) async throws -> PersonRecord?
    func invite(_ link: SetupLinkRecord, audit: AuditEntry) async throws
    func setupLink(_ tokenHash: String) async throws -> SetupLinkRecord?
    /// Adds the person, uses up the link, and for the first key holder founds the audiences.
    /// False, with nothing written, when the link is used up, the name taken, or the audiences founded meanwhile.
    func setUp(_ setup: PersonSetup, audit: AuditEntry) async throws -> Bool
    func grants(of person: PersonID) async throws -> [GrantRecord]
    func give(_ grants: [GrantRecord], audit: AuditEntry) async throws
    func confirmRecovery(of person: PersonID, audit: AuditEntry) async throws
    func replaceLocks(of person: PersonID, passwordLock: Data, audit: AuditEntry) async throws
    /// A new recovery kit, which is not confirmed yet.
    func replaceRecovery(of person: PersonID, recoveryLock: Data, audit: AuditEntry) async throws
    /// Disables the person and ends their sessions. False when they are the last active key holder.
    func disable(_ person: PersonID, audit: AuditEntry) async throws -> Bool
    func audit(of story: StoryID?, limit: Int, offset: Int) async throws -> [AuditEntry]

    // MARK: Sessions

    func open(_ session: SessionRecord, audit: AuditEntry?) async throws
    func session(_ idHash: String) async throws -> SessionRecord?
    func touch(_ idHash: String, at: Date) async throws
    func close(_ idHash: String) async throws
    /// Times of failed sign-ins under this name since `since`, oldest first.
    func signInFailures(_ nameKey: String, since: Date) async throws -> [Date]
    func recordSignInFailure(_ nameKey: String, at: Date) async throws
    func clearSignInFailures(_ nameKey: String) async throws

    // MARK: Housekeeping

    /// Deletes what is past its time: drafts before `today`, sessions unused since `sessionsBefore`, links, failures,
    /// releases that were prepared more than a day ago.
    func sweep(today: CalendarDate, now: Date, sessionsBefore: Date) async throws
}
