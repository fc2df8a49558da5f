/// The pages of the form that apply to the answers so far. Computed each time, never stored.
public struct Journey: Sendable {
    /// In the order of the form.
    public let pages: [FormPage]
    private let context: ConditionContext

    public init(form: FormDefinition, answers: [QuestionName: Answer], today: CalendarDate? = nil) {
        var relevant: [QuestionName: Answer] = [:]
        var pages: [FormPage] = []
        // An answer to a question that no longer applies must not decide about later ones: walk in the form's order.
        for page in form.pages {
            let context = ConditionContext(answers: relevant, today: today)
            guard page.relevant?.holds(in: context) ?? true else { continue }
            var applies = false
            for question in page.questions {
                let context = ConditionContext(answers: relevant, today: today)
                guard question.relevant?.holds(in: context) ?? true else { continue }
                applies = true
                relevant[question.name] = Self.offered(answers[question.name], of: question, form, context)
            }
            if applies { pages.append(page) }
        }
        self.pages = pages
        context = ConditionContext(answers: relevant, today: today)
    }

    /// Answers to the questions that apply, and no others: what is sent.
    public var answers: [QuestionName: Answer] { context.answers }

    /// The questions on `page` that apply.
    public func questions(on page: FormPage) -> [Question] {
        page.questions.filter { $0.relevant?.holds(in: context) ?? true }
    }

    public func applies(_ question: Question, on page: FormPage) -> Bool {
        pages.contains { $0.name == page.name } && questions(on: page).contains { $0.name == question.name }
    }

    public func next(after page: PageName) -> FormPage? { neighbour(of: page, 1) }

    public func previous(before page: PageName) -> FormPage? { neighbour(of: page, -1) }

    private func neighbour(of page: PageName, _ step: Int) -> FormPage? {
        guard let index = pages.firstIndex(where: { $0.name == page }) else { return nil }
        return pages.indices.contains(index + step) ? pages[index + step] : nil
    }

    /// Nil for a choice that an earlier answer took out of the list, such as a county of another state.
    private static func offered(
        _ answer: Answer?, of question: Question, _ form: FormDefinition, _ context: ConditionContext
    ) -> Answer? {
        guard case .choice(let name) = answer, let filter = question.choiceFilter else { return answer }
        let choice = form.choices(of: question)?[name]
        return filter.holds(in: ConditionContext(answers: context.answers, choice: choice)) ? answer : nil
    }
}
