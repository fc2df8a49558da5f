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

extension StorytellerSite {
    /// What a form token is good for; it is bound to the draft besides.
    private static var tokenPurpose: String { "story" }

    func hasDraft(_ visit: Visit) async throws -> Bool { try await openDraft(visit) != nil }

    /// Nil when the cookie is missing, was changed, or its draft is gone.
    func openDraft(_ visit: Visit) async throws -> OpenDraft? {
        guard let cookie = draftCookie.value(in: visit.request), let ticket = DraftTicket(cookie: cookie) else {
            return nil
        }
        do {
            return OpenDraft(ticket: ticket, draft: try await desk.draft(ticket, now: now()))
        } catch let refusal as DraftRefusal {
            switch refusal {
            case .gone, .tampered: return nil
            }
        }
    }

    func requireDraft(_ visit: Visit, typed: FormFields = FormFields()) async throws -> OpenDraft {
        guard let open = try await openDraft(visit) else { throw NoOpenDraft(typed: typed) }
        return open
    }

    func token(_ open: OpenDraft) -> String { tokens.token(for: open.ticket.idHash, purpose: Self.tokenPurpose) }

    func accepts(_ fields: FormFields, _ open: OpenDraft) -> Bool {
        guard let token = fields["token"] else { return false }
        return tokens.accepts(token, for: open.ticket.idHash, purpose: Self.tokenPurpose)
    }
}
