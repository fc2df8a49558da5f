import Hummingbird
import Intake
import Localization

struct CheckModel: PageModel {
    let heading: String
    let lead: String
    let pages: [CheckedPageModel]
    let nextPath: String
    let nextLabel: String
}

struct CheckedPageModel: PageModel {
    let title: String
    let answers: [CheckedAnswerModel]
}

struct CheckedAnswerModel: PageModel {
    let question: String
    let answer: String?
    let noAnswer: String
    let changePath: String
    let changeLabel: String
    let changeAbout: String
}

extension StorytellerSite {
    func check(_ visit: Visit) async throws -> Response {
        let open = try await requireDraft(visit)
        let texts = visit.texts
        let journey = journey(open)
        let pages = journey.pages.map { page in
            CheckedPageModel(
                title: FormTexts(texts: texts).title(page),
                answers: journey.questions(on: page).filter(\.isAsked).map { checked($0, page, journey, visit) })
        }
        let model = CheckModel(
            heading: texts("check.page.title"), lead: texts("check.lead.text"),
            pages: pages.filter { !$0.answers.isEmpty }, nextPath: visit.path(.hide),
            nextLabel: texts("check.next.button"))
        let progress = progress(.check, title: model.heading, open, visit)
        return try page("check", [model, progress], PageFrame(title: model.heading, switching: .link(.check)), visit)
    }

    private func checked(
        _ question: Question, _ page: FormPage, _ journey: Journey, _ visit: Visit
    ) -> CheckedAnswerModel {
        let words = FormTexts(texts: visit.texts)
        let label = words.label(question)
        return CheckedAnswerModel(
            question: label,
            answer: journey.answers[question.name].map { words.text($0, to: question, in: form) },
            noAnswer: visit.texts("check.answer.none"),
            changePath: visit.path(.question(page.name)) + "?from=check#question-\(question.name)",
            changeLabel: visit.texts("check.change.link"),
            changeAbout: visit.texts("check.change.about", ["question": .text(label)]))
    }
}
