import Hummingbird

struct BeforeWritingModel: PageModel {
    let heading: String
    let lead: String
    let topics: [String]
    let paragraphs: [String]
    let goPath: String
    let goLabel: String
    let keep: KeepModel
}

extension StorytellerSite {
    /// The stop before free words: what can hurt a case when a court reads it.
    func beforeWriting(_ visit: Visit) async throws -> Response {
        let open = try await requireDraft(visit)
        let texts = visit.texts
        let model = BeforeWritingModel(
            heading: texts("stop.page.title"), lead: texts("stop.lead.text"),
            topics: ["entry", "removal", "citizen", "crime", "names"].map { texts("stop.topic.\($0)") },
            paragraphs: texts.all("stop.lawyer.text", "stop.free.text"),
            goPath: visit.path(way(open).next(after: .beforeWriting)), goLabel: texts("stop.go.button"),
            keep: keep(open, from: .beforeWriting, visit))
        let progress = progress(.beforeWriting, title: model.heading, open, visit)
        let frame = PageFrame(title: model.heading, switching: .link(.beforeWriting))
        return try page("stop", [model, progress], frame, visit)
    }
}
