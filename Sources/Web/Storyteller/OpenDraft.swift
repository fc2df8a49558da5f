import Casework
import Hummingbird
import Intake
import Sealing

/// A story that is being told in this browser.
struct OpenDraft {
    let ticket: DraftTicket
    var draft: DraftAnswers
}

/// The browser asked for a story that it does not have, or no longer.
struct NoOpenDraft: Error {
    /// What was typed in the form it came with: the person gets it back to copy.
    let typed: FormFields
}

/// The story of this browser was sent already: its receipt waits to be written down.
struct StorySent: Error {}

extension StorytellerSite {
    /// What a form token is good for; it is bound to the draft besides.
    private static var tokenPurpose: String { "story" }

    /// Nil when the cookie is missing or was changed in a way that shows.
    func ticket(_ visit: Visit) -> DraftTicket? {
        draftCookie.value(in: visit.request).flatMap { DraftTicket(cookie: $0) }
    }

    /// Nil where there is no story to go on with. A receipt that waits does not show on the first page: on a shared
    /// device the next person may be someone else.
    func unsentDraft(_ visit: Visit) async throws -> OpenDraft? {
        do { return try await openDraft(visit) } catch is StorySent { return nil }
    }

    /// Nil when the cookie is missing, was changed, or its draft is gone.
    /// - Throws: `StorySent` when only its receipt is left.
    func openDraft(_ visit: Visit) async throws -> OpenDraft? {
        guard let ticket = ticket(visit) else { return nil }
        do {
            return OpenDraft(ticket: ticket, draft: try await desk.draft(ticket, now: now()))
        } catch let refusal as DraftRefusal {
            switch refusal {
            case .gone, .tampered: return nil
            case .sent: throw StorySent()
            }
        }
    }

    func requireDraft(_ visit: Visit, typed: FormFields = FormFields()) async throws -> OpenDraft {
        guard let open = try await openDraft(visit) else { throw NoOpenDraft(typed: typed) }
        return open
    }

    /// Keeps the answers so far.
    /// - Parameter typed: what came with the form: given back where there is no draft any more.
    func save(_ open: OpenDraft, typed: FormFields) async throws {
        do {
            try await desk.save(open.draft, open.ticket, now: now())
        } catch let refusal as DraftRefusal {
            switch refusal {
            case .gone, .tampered: throw NoOpenDraft(typed: typed)
            case .sent: throw StorySent()
            }
        }
    }

    func token(_ open: OpenDraft) -> String { tokens.token(for: open.ticket.idHash, purpose: Self.tokenPurpose) }

    func accepts(_ fields: FormFields, _ open: OpenDraft) -> Bool {
        guard let token = fields["token"] else { return false }
        return tokens.accepts(token, for: open.ticket.idHash, purpose: Self.tokenPurpose)
    }
}
