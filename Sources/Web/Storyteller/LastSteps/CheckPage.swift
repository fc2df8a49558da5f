import Casework
import Hummingbird
import Intake
import Localization

struct CheckModel: PageModel {
    let heading: String
    let lead: String
    let unfinished: UnfinishedModel?
    let keep: KeepModel
    let pages: [CheckedPageModel]
    let nextPath: String
    let nextLabel: String
}

/// Pages on which something typed is not taken yet.
struct UnfinishedModel: PageModel {
    let heading: String
    let links: [LinkModel]
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
        let (open, unfinished) = try await settled(requireDraft(visit))
        let texts = visit.texts
        let journey = journey(open)
        let pages = journey.pages.map { page in
            CheckedPageModel(
                title: FormTexts(texts: texts).title(page),
                answers: journey.questions(on: page).filter(\.isAsked).map { checked($0, page, journey, visit) })
        }
        let model = CheckModel(
            heading: texts("check.page.title"), lead: texts("check.lead.text"),
            unfinished: self.unfinished(unfinished, texts), keep: keep(open, from: .check, visit),
            pages: pages.filter { !$0.answers.isEmpty }, nextPath: visit.path(.hide),
            nextLabel: texts("check.next.button"))
        let progress = progress(.check, title: model.heading, open, visit)
        return try page("check", [model, progress], PageFrame(title: model.heading, switching: .link(.check)), visit)
    }

    /// The draft with everything taken that was typed and can be taken.
    func settled(_ open: OpenDraft) async throws -> (open: OpenDraft, unfinished: [FormPage]) {
        var settled = open
        let unfinished = settled.draft.settle(form: form, today: CalendarDate(utc: now()))
        if settled.draft != open.draft { try await save(settled, typed: FormFields()) }
        return (settled, unfinished)
    }

    private func unfinished(_ pages: [FormPage], _ texts: Wording) -> UnfinishedModel? {
        guard !pages.isEmpty else { return nil }
        let words = FormTexts(texts: texts)
        return UnfinishedModel(
            heading: texts("check.unfinished.text"),
            links: pages.map { page in
                LinkModel(
                    path: SiteRoute.question(page.name).path(in: texts.language) + "?from=check",
                    label: words.title(page))
            })
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
