import Hummingbird
import Intake

struct ReadersModel: PageModel {
    let heading: String
    let lead: String
    let advocatesHeading: String
    let advocatesText: String
    let texts: [TextModel]
    let lawyersHeading: String
    let lawyersText: String
    let lawyersOpen: [String]
    let lawyersLog: String
    let lawyersOnly: LawyersOnlyModel?
    let researchersHeading: String
    let researchersText: String
    let row: ResearchRowModel?
    let nextPath: String
    let nextLabel: String
}

struct LawyersOnlyModel: PageModel {
    let heading: String
    let answers: [CellModel]
}

struct ResearchRowModel: PageModel {
    let caption: String
    let questionHeading: String
    let answerHeading: String
    let cells: [CellModel]
}

struct CellModel: PageModel {
    let question: String
    let answer: String
}

extension StorytellerSite {
    func readers(_ visit: Visit) async throws -> Response {
        let open = try await settled(requireDraft(visit)).open
        let texts = visit.texts
        let hidden = hiddenTexts(open, visit)
        let model = ReadersModel(
            heading: texts("readers.page.title"), lead: texts("readers.lead.text"),
            advocatesHeading: texts("readers.advocates.heading"),
            advocatesText: texts(hidden.isEmpty ? "readers.advocates.none" : "readers.advocates.text"), texts: hidden,
            lawyersHeading: texts("readers.lawyers.heading"), lawyersText: texts("readers.lawyers.text"),
            lawyersOpen: texts.all("readers.lawyers.original", "readers.lawyers.contact"),
            lawyersLog: texts("readers.lawyers.log"), lawyersOnly: lawyersOnly(open, visit),
            researchersHeading: texts("readers.researchers.heading"),
            researchersText: texts("readers.researchers.text"), row: researchRow(open, visit),
            nextPath: visit.path(.consent), nextLabel: texts("readers.next.button"))
        let progress = progress(.readers, title: model.heading, open, visit)
        let frame = PageFrame(title: model.heading, switching: .link(.readers))
        return try page("readers", [model, progress], frame, visit)
    }

    private func lawyersOnly(_ open: OpenDraft, _ visit: Visit) -> LawyersOnlyModel? {
        let answers = cells(open, visit) { $0.isForLawyersOnly && !$0.isNarrative }
        return answers.isEmpty
            ? nil : LawyersOnlyModel(heading: visit.texts("readers.lawyers.only"), answers: answers)
    }

    private func researchRow(_ open: OpenDraft, _ visit: Visit) -> ResearchRowModel? {
        let cells = cells(open, visit) { !$0.isForLawyersOnly && !$0.isNarrative }
        guard !cells.isEmpty else { return nil }
        return ResearchRowModel(
            caption: visit.texts("readers.table.caption"), questionHeading: visit.texts("readers.table.question"),
            answerHeading: visit.texts("readers.table.answer"), cells: cells)
    }

    private func cells(_ open: OpenDraft, _ visit: Visit, where isShown: (Question) -> Bool) -> [CellModel] {
        let words = FormTexts(texts: visit.texts)
        let journey = journey(open)
        return journey.pages.flatMap { journey.questions(on: $0) }.filter(isShown).compactMap { question in
            journey.answers[question.name].map {
                CellModel(question: words.label(question), answer: words.text($0, to: question, in: form))
            }
        }
    }
}

extension Question {
    /// Never in a record or a table: free words, what names a person, and what the form keeps for lawyers.
    var isForLawyersOnly: Bool { type.isText || audience == .legalOnly || role == .identifier }
}
