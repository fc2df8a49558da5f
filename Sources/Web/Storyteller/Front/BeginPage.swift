import Casework
import Hummingbird
import Sealing

extension StorytellerSite {
    /// Begins a story: the first moment at which the browser is given a cookie.
    ///
    /// A story that is already open in this browser is kept, unless the reader asked to delete it. A form on another
    /// site cannot begin a story in place of an open one.
    func begin(_ visit: Visit) async throws -> Response {
        guard !visit.request.isFromAnotherSite else { return .seeOther(visit.path(.start)) }
        let fields = try await visit.request.formFields()
        if let open = try await unsentDraft(visit), fields["action"] != "over" {
            return .seeOther(visit.path(nextPage(open)))
        }
        if let ticket = ticket(visit) { try await desk.discard(ticket) }
        guard try await takesStories(visit) else { return try closed(visit) }
        let begun = try await desk.beginDraft(language: visit.language, now: now())
        var response = Response.seeOther(visit.path(firstPage))
        draftCookie.set(begun.ticket.cookie, on: &response)
        return response
    }
}
