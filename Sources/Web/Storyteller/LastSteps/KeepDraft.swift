import Casework
import Hummingbird
import Intake
import Sealing

/// The offer to keep an unfinished story for longer, or the way back from it.
struct KeepModel: PageModel {
    let heading: String
    let text: String
    let path: String
    let token: String
    let from: String
    let action: String
    let label: String
}

extension StorytellerSite {
    /// Where the offer stands.
    enum KeepPlace: String {
        case beforeWriting = "before"
        case check

        var route: SiteRoute {
            switch self {
            case .beforeWriting: .beforeWriting
            case .check: .check
            }
        }
    }

    func keep(_ open: OpenDraft, from place: KeepPlace, _ visit: Visit) -> KeepModel {
        let texts = visit.texts
        let isKept = open.draft.keepsLonger
        return KeepModel(
            heading: texts("keep.page.heading"), text: texts(isKept ? "keep.long.text" : "keep.short.text"),
            path: visit.path(.keep), token: token(open), from: place.rawValue, action: isKept ? "short" : "long",
            label: texts(isKept ? "keep.short.button" : "keep.long.button"))
    }

    /// Keeps the draft for thirty days or for two again. The cookie, its only key, lives as long as the draft.
    func keepDraft(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        var open = try await requireDraft(visit)
        let place = fields["from"].flatMap(KeepPlace.init) ?? .check
        var response = Response.seeOther(visit.path(place.route) + "#keep")
        guard accepts(fields, open) else { return response }
        open.draft.keepsLonger = fields["action"] == "long"
        try await save(open, typed: FormFields())
        draftCookie.set(open.ticket.cookie, days: open.draft.keepsLonger ? desk.keptDraftDays : nil, on: &response)
        return response
    }
}
