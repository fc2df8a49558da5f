import Hummingbird

struct StartModel: PageModel {
    let heading: String
    let lead: String
    let others: String
    let begun: BegunModel?
    let beginPath: String
    let tellLabel: String
    let time: String
    let returnPath: String
    let returnLabel: String
    let sections: [SectionModel]
    let safetyPath: String
    let safetyLabel: String
    let findings: LinkModel?
}

/// Shown when this browser has a story that was not sent.
struct BegunModel: PageModel {
    let heading: String
    let text: String
    let continuePath: String
    let continueLabel: String
    let overLabel: String
}

struct SectionModel: PageModel {
    let heading: String
    var paragraphs: [String] = []
    var steps: ListModel?
    var points: ListModel?
}

struct ListModel: PageModel {
    let items: [String]
}

extension StorytellerSite {
    func start(_ visit: Visit) async throws -> Response {
        let begun = try await unsentDraft(visit)
        guard try await takesStories(visit) || begun != nil else { return try closed(visit) }
        let texts = visit.texts
        let model = StartModel(
            heading: texts("start.page.title"), lead: texts("start.lead.text"), others: texts("start.others.text"),
            begun: begun.map { self.begun(visit, $0) }, beginPath: visit.path(.begin),
            tellLabel: texts("start.tell.button"),
            time: texts("start.time.text"), returnPath: visit.path(.returning),
            returnLabel: texts("start.receipt.link"), sections: sections(texts), safetyPath: visit.path(.safety),
            safetyLabel: texts("start.safety.link"), findings: findingsLink(visit))
        let frame = PageFrame(title: model.heading, switching: .link(.start), hasFooter: true)
        return try page("start", model, frame, visit)
    }

    private func begun(_ visit: Visit, _ open: OpenDraft) -> BegunModel {
        let texts = visit.texts
        return BegunModel(
            heading: texts("start.continue.heading"), text: texts("start.continue.text"),
            continuePath: visit.path(nextPage(open)), continueLabel: texts("start.continue.button"),
            overLabel: texts("start.over.button"))
    }

    private func sections(_ texts: Wording) -> [SectionModel] {
        [
            SectionModel(heading: texts("start.who.heading"), paragraphs: [texts("start.who.text")]),
            SectionModel(heading: texts("start.why.heading"), paragraphs: [texts("start.why.text")]),
            SectionModel(heading: texts("start.way.heading"), steps: way(texts)),
            SectionModel(
                heading: texts("start.court.heading"), paragraphs: texts.all("start.court.text", "start.court.own")),
            SectionModel(heading: texts("start.helpers.heading"), paragraphs: [texts("start.helpers.text")]),
            SectionModel(heading: texts("start.leave.heading"), paragraphs: [texts("start.leave.text")]),
        ]
    }

    private func way(_ texts: Wording) -> ListModel {
        let keys = ["write", "hide", "see", "agree", "lock"]
        return ListModel(items: keys.map { texts("start.way.\($0)") })
    }
}
