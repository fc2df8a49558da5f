import HTTPTypes
import Hummingbird

struct ExpiredModel: PageModel {
    let heading: String
    let text: String
    let typed: TypedModel?
    let beginPath: String
    let beginLabel: String
    let returnPath: String
    let returnLabel: String
}

struct TypedModel: PageModel {
    let heading: String
    let text: String
    let texts: [String]
}

extension StorytellerSite {
    /// Typed words at least this long, in characters, are given back to copy; shorter ones are quickly typed again.
    private static var worthCopying: Int { 20 }

    /// Shown when the cookie is missing or was changed, or the draft is gone: the only way on is a new story.
    func expired(_ visit: Visit, _ gone: NoOpenDraft) throws -> Response {
        let texts = visit.texts
        let typed = gone.typed.without(["token", "from", "action", "shown"]).longValues(atLeast: Self.worthCopying)
        let model = ExpiredModel(
            heading: texts("expired.page.title"), text: texts("expired.lead.text"),
            typed: typed.isEmpty
                ? nil
                : TypedModel(
                    heading: texts("expired.typed.heading"), text: texts("expired.typed.text"), texts: typed),
            beginPath: visit.path(.begin), beginLabel: texts("expired.start.link"),
            returnPath: visit.path(.returning), returnLabel: texts("start.receipt.link"))
        let frame = PageFrame(title: model.heading, switching: .none)
        var response = try page("expired", model, frame, visit, status: .gone)
        if draftCookie.value(in: visit.request) != nil { draftCookie.clear(on: &response) }
        return response
    }
}
