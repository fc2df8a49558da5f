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
        try await save(draft, ticket, now: now)
        return (ticket, draft)
    }

    /// The answers so far.
    /// - Throws: `DraftRefusal.gone` after its last day or once it was sent; `.tampered` when the key does not fit.
    public func draft(_ ticket: DraftTicket, now: Date) async throws -> DraftAnswers {
        guard let record = try await store.draft(ticket.idHash, today: CalendarDate(utc: now)) else {
            throw DraftRefusal.gone
        }
        let bytes: Data
        do { bytes = try ticket.open(record.locked) } catch { throw DraftRefusal.tampered }
        return try DraftAnswers.fromSealed(bytes)
    }

    /// Keeps the answers for two days from today, or thirty where the person asked for it.
    public func save(_ draft: DraftAnswers, _ ticket: DraftTicket, now: Date) async throws {
        let days = draft.keepsLonger ? policy.keptDraftDays : policy.draftDays
        try await store.save(
            DraftRecord(
                idHash: ticket.idHash, locked: try ticket.lock(try draft.sealedBytes()),
                lastDay: CalendarDate(utc: now).adding(days: days)))
    }

    /// Throws the answers away.
    public func discard(_ ticket: DraftTicket) async throws {
        try await store.deleteDraft(ticket.idHash)
    }
}
