import HTTPTypes
import Hummingbird
import Intake
import Localization

struct QuestionsModel: PageModel {
    let notice: String?
    let problems: ProblemsModel?
    let heading: String?
    let path: String
    let isSingle: Bool
    let token: String
    let from: String?
    let questions: [QuestionModel]
    let saveLabel: String
    let skipLabel: String
}

/// What a page of questions shows beside the questions.
struct QuestionPageState {
    let open: OpenDraft
    let fields: FormFields
    var problems: [QuestionName: String] = [:]
    var notice: String?
    /// The page was opened from *check your answers*, and leads back there.
    var isFromCheck = false
}

extension StorytellerSite {
    func showQuestions(_ visit: Visit, _ page: FormPage) async throws -> Response {
        let open = try await requireDraft(visit)
        let questions = journey(open).questions(on: page)
        // The page may have ceased to apply, by an answer changed on the way back.
        guard !questions.isEmpty else { return .seeOther(visit.path(.check)) }
        let state = QuestionPageState(
            open: open, fields: open.draft.typedFields(on: page, questions),
            isFromCheck: visit.request.uri.queryParameters.get("from") == "check")
        return try questionPage(visit, page, state)
    }

    func questionPage(
        _ visit: Visit, _ page: FormPage, _ state: QuestionPageState, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let words = FormTexts(texts: visit.texts)
        let journey = journey(state.open)
        let questions = QuestionForm(
            questions: journey.questions(on: page), fields: state.fields, journey: journey, problems: state.problems,
            words: words)
        let problems = ProblemsModel(questions.problemModels(), visit.texts)
        let title = words.title(page)
        let model = QuestionsModel(
            notice: state.notice, problems: problems, heading: questions.isSingle ? nil : title,
            path: visit.path(.question(page.name)), isSingle: questions.isSingle, token: token(state.open),
            from: state.isFromCheck ? "check" : nil, questions: questions.models(),
            saveLabel: visit.texts("story.save.button"),
            skipLabel: visit.texts("story.skip.button", ["count": .number(questions.questions.filter(\.isAsked).count)])
        )
        let frame = PageFrame(
            title: title, switching: .form(.question(page.name), enterKey: "save"),
            hasProblems: problems != nil || state.notice != nil)
        let progress = progress(.page(page.name), title: title, state.open, visit)
        return try self.page("questions", [model, progress], frame, visit, status: status)
    }
}
