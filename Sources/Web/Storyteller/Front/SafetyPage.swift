import Hummingbird

struct SafetyModel: PageModel {
    let heading: String
    let sections: [SectionModel]
    let startPath: String
    let startLabel: String
}

extension StorytellerSite {
    func safety(_ visit: Visit) throws -> Response {
        let texts = visit.texts
        let model = SafetyModel(
            heading: texts("safety.page.title"),
            sections: [
                SectionModel(heading: texts("safety.leave.heading"), paragraphs: [texts("safety.leave.text")]),
                points("cannot", ["history", "back", "watch", "network"], texts),
                points("better", ["phone", "private", "tor", "receipt"], texts),
                SectionModel(heading: texts("safety.kept.heading"), paragraphs: [texts("safety.kept.text")]),
            ],
            startPath: visit.path(.start), startLabel: texts("safety.start.link"))
        let frame = PageFrame(title: model.heading, switching: .link(.safety), hasFooter: true)
        return try page("safety", model, frame, visit)
    }

    private func points(_ section: String, _ items: [String], _ texts: Wording) -> SectionModel {
        SectionModel(
            heading: texts("safety.\(section).heading"),
            points: ListModel(items: items.map { texts("safety.\(section).\($0)") }))
    }
}
