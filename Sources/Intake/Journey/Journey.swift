/// The way through a form for the answers so far: computed each time, never stored.
public struct Journey: Sendable {
    /// The pages that apply, in the order of the form; each has at least one question that applies.
    public let pages: [FormPage]
    /// The answers that count: to questions that apply, and with choices that are still offered.
    public let answers: [QuestionName: Answer]

    private let form: FormDefinition
    private let questions: [PageName: [Question]]

    /// One pass over the form, for conditions look only back.
    public init(form: FormDefinition, answers: [QuestionName: Answer], today: CalendarDate? = nil) {
        var context = ConditionContext(answers: [:], today: today)
        var questions: [PageName: [Question]] = [:]
        for page in form.pages where page.relevant?.holds(in: context) ?? true {
            let asked = page.questions.filter { $0.relevant?.holds(in: context) ?? true }
            for question in asked {
                guard let answer = answers[question.name], form.offers(answer, to: question, context) else { continue }
                context.answers[question.name] = answer
            }
            questions[page.name] = asked
        }
        self.form = form
        self.questions = questions
        self.answers = context.answers
        pages = form.pages.filter { questions[$0.name]?.isEmpty == false }
    }

    /// The questions of a page that apply; none when the page does not.
    public func questions(on page: FormPage) -> [Question] { questions[page.name] ?? [] }

    /// Whether a question of `page` is asked.
    public func applies(_ question: Question, on page: FormPage) -> Bool {
        questions(on: page).contains { $0.name == question.name }
    }

    /// The choices offered for a question after what was answered before.
    public func choices(of question: Question) -> [Choice] {
        form.choices(of: question, ConditionContext(answers: answers))
    }

    /// The page after `page`, nil after the last. `page` need not apply any more.
    public func next(after page: PageName) -> FormPage? {
        guard let place = form.place(of: page) else { return nil }
        return pages.first { (form.place(of: $0.name) ?? 0) > place }
    }

    /// The page before `page`, nil before the first. `page` need not apply any more.
    public func previous(before page: PageName) -> FormPage? {
        guard let place = form.place(of: page) else { return nil }
        return pages.last { (form.place(of: $0.name) ?? 0) < place }
    }

    /// Where a page stands, from 1, among the pages that apply; nil when it does not.
    public func progress(of page: PageName) -> (part: Int, of: Int)? {
        pages.firstIndex { $0.name == page }.map { (part: $0 + 1, of: pages.count) }
    }
}

extension FormDefinition {
    func place(of page: PageName) -> Int? { pages.firstIndex { $0.name == page } }

    func choices(of question: Question, _ context: ConditionContext) -> [Choice] {
        let all = choices(of: question)?.choices ?? []
        guard let filter = question.choiceFilter else { return all }
        var context = context
        return all.filter { choice in
            context.choice = choice
            return filter.holds(in: context)
        }
    }

    /// Whether an answer given earlier still fits what was answered since, and the form as it is now.
    func offers(_ answer: Answer, to question: Question, _ context: ConditionContext) -> Bool {
        switch answer {
        case .choice(let name):
            offers([name], to: question, context)
        case .choices(let names):
            offers(names, to: question, context)
        case .text, .month, .date, .integer, .dontKnow, .ratherNotSay:
            question.isAsked
        }
    }

    private func offers(_ names: [String], to question: Question, _ context: ConditionContext) -> Bool {
        guard let list = choices(of: question) else { return false }
        var context = context
        return names.allSatisfy { name in
            guard let choice = list[name] else { return false }
            context.choice = choice
            return question.choiceFilter?.holds(in: context) ?? true
        }
    }
}
