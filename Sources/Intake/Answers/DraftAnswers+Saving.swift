extension DraftAnswers {
    /// Fields of an HTML form that belong to the site and not to a question.
    public static let siteFields: Set<String> = ["token", "action", "from"]

    /// Takes over the fields of one page: what is valid becomes answers, and when anything is not, all of it is kept as
    /// typed besides. Fields of questions that do not apply are passed over.
    /// - Parameters:
    ///   - fields: the values of each field in the order they were sent.
    ///   - today: what `today()` in a constraint means; a constraint that needs it is not checked without.
    /// - Returns: what the person has to put right, in the order of the page.
    public mutating func apply(
        page: FormPage, fields: [String: [String]], form: FormDefinition, today: CalendarDate? = nil
    ) -> [AnswerProblem] {
        let fields = fields.filter { !Self.siteFields.contains($0.key) }
        let journey = Journey(form: form, answers: answers, today: today)
        var problems: [AnswerProblem] = []
        if let stranger = unknownField(fields, page) { problems.append(stranger) }
        for question in journey.questions(on: page) where question.isAsked {
            do throws(AnswerProblem) {
                let choices = journey.choices(of: question)
                let answer = try AnswerReader(question: question, choices: choices, fields: fields).read()
                try check(answer, to: question, today)
                answers[question.name] = answer
            } catch {
                answers[question.name] = nil
                problems.append(error)
            }
        }
        typed[page.name] = problems.isEmpty ? nil : Self.fields(fields, of: page)
        skipped.remove(page.name)
        seenPages.insert(page.name)
        return problems
    }

    /// Keeps what is typed as it is, complete or not; answers stay what they were.
    public mutating func keepTyped(_ fields: [String: [String]], on page: FormPage) {
        typed[page.name] = Self.fields(fields, of: page)
    }

    /// Leaves a page as it stands: nothing on it is lost, and nothing has to be put right before going on.
    public mutating func pass(
        page: FormPage, fields: [String: [String]], form: FormDefinition, today: CalendarDate? = nil
    ) {
        _ = apply(page: page, fields: fields, form: form, today: today)
        let isEmpty = typed[page.name] == nil && page.questions.allSatisfy { answers[$0.name] == nil }
        if isEmpty { skipped.insert(page.name) }
    }

    /// Takes as answers what was typed and not yet taken, as when the language was switched before saving.
    /// - Returns: the pages on which something is left that has to be put right, in the order of the form.
    public mutating func settle(form: FormDefinition, today: CalendarDate? = nil) -> [FormPage] {
        form.pages.filter { page in
            guard let fields = typed[page.name] else { return false }
            let applies = !Journey(form: form, answers: answers, today: today).questions(on: page).isEmpty
            return applies && !apply(page: page, fields: fields, form: form, today: today).isEmpty
        }
    }

    private static func fields(_ fields: [String: [String]], of page: FormPage) -> [String: [String]] {
        let known = Set(page.questions.flatMap(\.fields))
        return fields.filter { known.contains($0.key) }
    }

    private func unknownField(_ fields: [String: [String]], _ page: FormPage) -> AnswerProblem? {
        guard let first = page.questions.first(where: \.isAsked) ?? page.questions.first else { return nil }
        guard Self.fields(fields, of: page).count == fields.count else {
            return AnswerProblem(question: first.name, code: .unknownField)
        }
        return nil
    }

    private func check(_ answer: Answer?, to question: Question, _ today: CalendarDate?) throws(AnswerProblem) {
        guard let answer else {
            if question.required { throw AnswerProblem(question: question.name, code: .required) }
            return
        }
        guard answer.missing == nil, let constraint = question.constraint else { return }
        if constraint.asksForToday, today == nil { return }
        let context = ConditionContext(answers: answers, current: answer, today: today)
        guard constraint.holds(in: context) else {
            throw AnswerProblem(question: question.name, code: .constraint)
        }
    }
}
