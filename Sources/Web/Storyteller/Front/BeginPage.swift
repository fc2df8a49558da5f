import Casework
import Hummingbird
import Sealing

struct StartOverModel: PageModel {
    let heading: String
    let text: String
    let path: String
    let label: String
    let keepPath: String
    let keepLabel: String
}

extension StorytellerSite {
    private func askBeforeDeleting(_ visit: Visit, _ open: OpenDraft) throws -> Response {
        let texts = visit.texts
        let model = StartOverModel(
            heading: texts("begin.over.title"), text: texts("begin.over.text"), path: visit.path(.begin),
            label: texts("begin.over.button"), keepPath: visit.path(nextPage(open)),
            keepLabel: texts("begin.over.keep"))
        return try page("start-over", model, PageFrame(title: model.heading, switching: .link(.start)), visit)
    }

    /// Begins a story: the first moment at which the browser is given a cookie.
    ///
    /// A story that is already open in this browser is kept, unless the reader asked to delete it. A form on another
    /// site cannot begin a story in place of an open one.
    func begin(_ visit: Visit) async throws -> Response {
        guard !visit.request.isFromAnotherSite else { return .seeOther(visit.path(.start)) }
        let fields = try await visit.request.formFields()
        if let open = try await unsentDraft(visit) {
            switch fields["action"] {
            case "delete": break
            case "over": return try askBeforeDeleting(visit, open)
            default: return .seeOther(visit.path(nextPage(open)))
            }
        }
        if let ticket = ticket(visit) { try await desk.discard(ticket) }
        guard try await takesStories(visit) else { return try closed(visit) }
        let begun = try await desk.beginDraft(language: visit.language, now: now())
        var response = Response.seeOther(visit.path(firstPage))
        draftCookie.set(begun.ticket.cookie, on: &response)
        return response
    }
}
