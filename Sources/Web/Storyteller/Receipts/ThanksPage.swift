import Hummingbird

struct ThanksModel: PageModel {
    let heading: String
    let lead: String
    let nextHeading: String
    let steps: [String]
    let urgent: String
    let startPath: String
    let startLabel: String
}

extension StorytellerSite {
    func thanks(_ visit: Visit) throws -> Response {
        let texts = visit.texts
        let model = ThanksModel(
            heading: texts("thanks.page.title"), lead: texts("thanks.lead.text"),
            nextHeading: texts("thanks.next.heading"),
            steps: texts.all("thanks.next.read", "thanks.next.reach", "thanks.next.research", "thanks.next.change"),
            urgent: texts("thanks.urgent.text"), startPath: visit.path(.start),
            startLabel: texts("thanks.start.link"))
        let frame = PageFrame(title: model.heading, switching: .link(.thanks), hasFooter: true)
        return try page("thanks", model, frame, visit)
    }
}
