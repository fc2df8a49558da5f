public import Foundation
public import Intake
public import Sealing

extension StorytellerDesk {
    /// Begins a story. The ticket's cookie is the only key to it.
    public func beginDraft(language: LanguageTag, now: Date) async throws -> (ticket: DraftTicket, draft: DraftAnswers)
    {
        var generator = SystemRandomNumberGenerator()
        let ticket = DraftTicket(using: &generator)
        let draft = DraftAnswers(language: language)
        try await store.save(try record(draft, ticket, now: now))
        return (ticket, draft)
    }

    /// The answers so far.
    /// - Throws: `DraftRefusal.gone` after its last day, `.sent` once it was sent, `.tampered` when the key does not fit.
    public func draft(_ ticket: DraftTicket, now: Date) async throws -> DraftAnswers {
        switch try await contents(ticket, now: now).contents {
        case .telling(let draft): draft
        case .sent: throw DraftRefusal.sent
        }
    }

    /// The receipt of a story that was sent with this ticket; nil before that.
    public func receipt(_ ticket: DraftTicket, now: Date) async throws -> ReceiptCode? {
        switch try await contents(ticket, now: now).contents {
        case .telling: nil
        case .sent(let digits): try ReceiptCode.kept(digits)
        }
    }

    func contents(_ ticket: DraftTicket, now: Date) async throws -> (record: DraftRecord, contents: DraftContents) {
        guard let record = try await store.draft(ticket.idHash, today: CalendarDate(utc: now)) else {
            throw DraftRefusal.gone
        }
        let bytes: Data
        do { bytes = try ticket.open(record.locked) } catch { throw DraftRefusal.tampered }
        return (record, try DraftContents.fromSealed(bytes))
    }

    /// Keeps the answers for two days from today, or thirty where the person asked for it.
    ///
    /// Of two windows that save at the same moment the later one stands.
    /// - Throws: `DraftRefusal.sent` when the story was sent meanwhile: a receipt is never written over.
    public func save(_ draft: DraftAnswers, _ ticket: DraftTicket, now: Date) async throws {
        let new = try record(draft, ticket, now: now)
        var isSaved = false
        while !isSaved {
            let (old, contents) = try await contents(ticket, now: now)
            if case .sent = contents { throw DraftRefusal.sent }
            isSaved = try await store.save(new, over: old)
        }
    }

    private func record(_ draft: DraftAnswers, _ ticket: DraftTicket, now: Date) throws -> DraftRecord {
        let days = draft.keepsLonger ? policy.keptDraftDays : policy.draftDays
        return DraftRecord(
            idHash: ticket.idHash, locked: try ticket.lock(try DraftContents.telling(draft).sealedBytes()),
            lastDay: CalendarDate(utc: now).adding(days: days))
    }

    /// Throws away what lies in the draft's place: the answers, or the receipt once it is written down.
    public func discard(_ ticket: DraftTicket) async throws {
        try await store.deleteDraft(ticket.idHash)
    }
}
