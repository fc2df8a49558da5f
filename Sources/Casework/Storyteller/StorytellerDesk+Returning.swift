public import Foundation
public import Intake
import Redaction
import Sealing

/// A story that its receipt opened again.
public struct ReturnedStory: Sendable {
    public let id: StoryID
    public let state: StoryState
    public let received: YearMonth
    /// The redacted words as the staff reads them.
    public let words: [QuestionName: String]
    public let consents: ConsentLedger
    /// Why a reviewer asks to look again.
    public let sentBack: SendBackReason?
    /// Releases the story was in: these cannot be called back.
    public let releases: [ReleaseRecord]
    let secrets: ReceiptSecrets
}

extension StorytellerDesk {
    /// Opens a story with its receipt, in any of the three faces.
    /// - Throws: `ReceiptRefusal`, which says no more than the typing shows.
    public func openReceipt(_ typed: String) async throws -> ReturnedStory {
        let code = try ReceiptCode.read(typed)
        let (salt, cost) = (installation.receiptSalt, cost)
        let secrets = try await gate.run { try code.secrets(salt: salt, cost: cost) }
        guard let receipt = try await store.receipt(secrets.lookup), secrets.matches(receipt.verifier),
            let record = try await store.record(of: receipt.story)
        else { throw ReceiptRefusal.unknown }
        let reviews = try await store.reviews(of: record.id)
        return ReturnedStory(
            id: record.id,
            state: .replay(reviews, isWithdrawn: record.withdrawn != nil),
            received: record.received,
            words: try await ownWords(of: record.id, secrets: secrets),
            consents: ConsentLedger(events: try await store.consents(of: record.id)),
            sentBack: reviews.last?.sentBackReason,
            releases: try await store.releases(with: record.id),
            secrets: secrets)
    }

    private func ownWords(of story: StoryID, secrets: ReceiptSecrets) async throws -> [QuestionName: String] {
        guard let copy = try await store.copy(.receipt, of: story) else { return [:] }
        let bytes: Data
        do {
            bytes = try secrets.open(copy.bytes, story: story.rawValue)
        } catch {
            throw RecordFault.sealedCopyDamaged
        }
        return try NarrativeContents.fromSealed(bytes).words
    }

    /// Takes back one permission; the copies it allowed are shredded at once. Taking back `store` withdraws everything.
    public func withdraw(_ scope: ConsentScope, from story: ReturnedStory, language: LanguageTag, now: Date)
        async throws
    {
        let scopes = scope == .store ? ConsentScope.allCases : [scope]
        let month = YearMonth(utc: now)
        let events = try scopes.filter { story.consents.isActive($0) }.map { scope in
            try event(scope, granted: false, manner: .selfRead, language: language, month: month)
        }
        guard !events.isEmpty else { return }
        if scope == .store {
            try await store.entomb(story.id, events: events, month: month)
        } else {
            try await store.withdraw(events, of: story.id, shredding: scope.copies, clearText: false)
        }
    }

    /// Hides more words in what was sent. The story waits for a reader again, and clear text is removed.
    /// - Returns: whether anything was found; without a find nothing changes.
    public func hideMore(
        _ words: [String], in story: ReturnedStory, language: LanguageTag, now: Date
    ) async throws -> Bool {
        guard let vocabulary = vocabularies[language], let keys = try await store.audienceKeys()[.advocate],
            let old = try await store.copy(.narrative, of: story.id)
        else { throw RecordFault.audienceKeyMissing }
        let questions = story.words.keys.sorted()
        let texts = redactor.hide(
            words, in: questions.map { story.words[$0] ?? "" }, vocabulary: vocabulary)
        guard texts.map(\.text) != questions.map({ story.words[$0] ?? "" }) else { return false }
        let narrative = try NarrativeContents(
            words: Dictionary(uniqueKeysWithValues: zip(questions, texts.map(\.text)))
        ).sealedBytes()
        let context = SealingContext(
            story: story.id.rawValue, audience: .advocate, copy: CopyKind.narrative.rawValue, consent: old.consentHash)
        let sealed = try AudiencePublicKey(rawRepresentation: keys).seal(narrative, context: context)
        let copies = [
            StoredCopy(kind: .narrative, bytes: sealed.bytes, consentHash: old.consentHash),
            StoredCopy(
                kind: .receipt, bytes: try story.secrets.lock(narrative, story: story.id.rawValue),
                consentHash: old.consentHash),
        ]
        let step = ReviewEvent(step: .changedByStoryteller, person: nil, at: CalendarDate(utc: now).description)
        try await store.replace(copies, of: story.id, review: step)
        return true
    }
}

extension ConsentScope {
    /// The sealed copies that exist only under this permission.
    var copies: Set<CopyKind> {
        switch self {
        case .keepOriginal: [.original]
        case .contact: [.contact]
        case .store: Set(CopyKind.allCases)
        case .research, .quote, .campaign: []
        }
    }
}

extension ReviewEvent {
    var sentBackReason: SendBackReason? {
        switch step {
        case .sentBack(let reason): reason
        case .approved, .changedByStoryteller: nil
        }
    }
}
