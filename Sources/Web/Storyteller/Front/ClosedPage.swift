import Casework
import HTTPTypes
import Hummingbird

struct ClosedModel: PageModel {
    let heading: String
    let paragraphs: [String]
    let returnPath: String
    let returnLabel: String
}

extension StorytellerSite {
    /// Shown instead of the way into a story while nobody could read what is sent.
    func closed(_ visit: Visit) throws -> Response {
        let texts = visit.texts
        let model = ClosedModel(
            heading: texts("closed.page.title"),
            paragraphs: texts.all("closed.lead.text", "closed.later.text", "closed.receipt.text"),
            returnPath: visit.path(.returning), returnLabel: texts("footer.return.link"))
        let frame = PageFrame(title: model.heading, switching: .link(.start), hasFooter: true)
        return try page("closed", model, frame, visit, status: .serviceUnavailable)
    }

    func takesStories(_ visit: Visit) async throws -> Bool {
        try await desk.intakeState().takesStories
    }
}
