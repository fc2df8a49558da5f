import Casework
import Hummingbird
import Intake

extension StorytellerSite {
    /// What a button of a page with questions does.
    private enum Action: String {
        case save
        case skip
        /// To the same page in the language of this address, with everything typed, complete or not.
        case switchLanguage = "switch"
    }

    func saveQuestions(_ visit: Visit, _ page: FormPage) async throws -> Response {
        let fields = try await visit.request.formFields()
        var open = try await requireDraft(visit, typed: fields)
        let state = QuestionPageState(open: open, fields: fields, isFromCheck: fields["from"] == "check")
        guard accepts(fields, open) else { return try notAccepted(visit, page, state) }
        let path = visit.path(.question(page.name)) + (state.isFromCheck ? "?from=check" : "")
        switch fields["action"].flatMap(Action.init) ?? .save {
        case .switchLanguage:
            open.draft.keepTyped(fields.values, on: page)
            try await save(open, typed: fields)
            return .seeOther(path)
        case .skip:
            open.draft.pass(
                page: page, fields: fields.values, form: form, today: CalendarDate(utc: now()))
            try await save(open, typed: fields)
            return .seeOther(visit.path(next(after: page, open, state)))
        case .save:
            return try await save(visit, page, state, path)
        }
    }

    private func save(
        _ visit: Visit, _ page: FormPage, _ state: QuestionPageState, _ path: String
    ) async throws -> Response {
        var state = state
        var open = state.open
        let before = Set(journey(open).questions(on: page).map(\.name))
        let problems = open.draft.apply(
            page: page, fields: state.fields.values, form: form, today: CalendarDate(utc: now()))
        try await save(open, typed: state.fields)
        guard problems.isEmpty else {
            state = QuestionPageState(open: open, fields: state.fields, isFromCheck: state.isFromCheck)
            for problem in problems { state.problems[problem.question] = visit.texts.problem(problem) }
            return try questionPage(visit, page, state, status: .unprocessableContent)
        }
        // An answer may bring a further question to the same page: the reader stays until it is seen.
        if let new = journey(open).questions(on: page).first(where: { !before.contains($0.name) }) {
            return .seeOther("\(path)#question-\(new.name)")
        }
        return .seeOther(visit.path(next(after: page, open, state)))
    }

    private func next(after page: FormPage, _ open: OpenDraft, _ state: QuestionPageState) -> SiteRoute {
        state.isFromCheck ? .check : way(open).next(after: .page(page.name))
    }

    private func notAccepted(_ visit: Visit, _ page: FormPage, _ state: QuestionPageState) throws -> Response {
        var state = state
        state.notice = visit.texts("problems.token.text")
        return try questionPage(visit, page, state, status: .unprocessableContent)
    }
}
