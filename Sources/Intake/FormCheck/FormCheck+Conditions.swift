extension FormCheck {
    /// Conditions look back only, and `relevant` and `choice_filter` at earlier pages only: a page without script
    /// cannot change while it is filled in.
    static func checkConditions(_ form: FormDefinition, _ problems: inout ProblemList) {
        var checker = ConditionCheck(form: form)
        for (pageIndex, page) in form.pages.enumerated() {
            checker.page = pageIndex
            checker.check(page.relevant, "relevant", page.line, &problems)
            for question in page.questions {
                checker.check(question.relevant, "relevant", question.line, &problems)
                checker.check(question.choiceFilter, "choice_filter", question.line, &problems)
                checker.check(question.constraint, "constraint", question.line, mayAskSamePage: true, &problems)
                checker.checkColumns(of: question, &problems)
            }
        }
    }
}

private struct ConditionCheck {
    let form: FormDefinition
    private let pages: [QuestionName: Int]
    var page = 0

    init(form: FormDefinition) {
        self.form = form
        var pages: [QuestionName: Int] = [:]
        for (index, page) in form.pages.enumerated() {
            for question in page.questions where pages[question.name] == nil { pages[question.name] = index }
        }
        self.pages = pages
    }

    func check(
        _ condition: Condition?, _ key: String, _ line: Int, mayAskSamePage: Bool = false,
        _ problems: inout ProblemList
    ) {
        guard let condition else { return }
        for name in condition.references {
            guard let place = pages[name] else {
                problems.add(.unknownReference, line, "\(key): there is no question '\(name)'")
                continue
            }
            if place > page {
                problems.add(.laterReference, line, "\(key): '\(name)' is asked only later")
            } else if place == page, !mayAskSamePage {
                problems.add(
                    .samePageReference, line, "\(key): '\(name)' is on the same page; move it to an earlier one")
            }
        }
        for part in condition.expression.everyPart { checkChoices(part, key, line, &problems) }
    }

    /// A code compared with a question must be one of that question's choices.
    private func checkChoices(_ part: Expression, _ key: String, _ line: Int, _ problems: inout ProblemList) {
        switch part {
        case .comparison(.reference(let name), let sign, .text(let code)) where sign == .equal || sign == .notEqual:
            if case .selectMultiple? = form.question(named: name)?.type, !code.isEmpty {
                problems.add(.comparesSeveral, line, "\(key): '\(name)' has several answers; use selected()")
            }
            checkChoice(code, of: name, key, line, &problems)
        case .call(.selected, let arguments):
            guard case .reference(let name) = arguments[0], case .text(let code) = arguments[1] else { return }
            checkChoice(code, of: name, key, line, &problems)
        case .text, .number, .reference, .current, .column, .call, .comparison, .all, .any:
            return
        }
    }

    private func checkChoice(
        _ code: String, of name: QuestionName, _ key: String, _ line: Int, _ problems: inout ProblemList
    ) {
        guard !code.isEmpty, Escape(rawValue: code) == nil, let question = form.question(named: name),
            let list = form.choices(of: question), list[code] == nil
        else { return }
        problems.add(.unknownChoice, line, "\(key): '\(code)' is no choice of '\(name)'")
    }

    func checkColumns(of question: Question, _ problems: inout ProblemList) {
        guard let filter = question.choiceFilter, let list = form.choices(of: question) else { return }
        for case .column(let column) in filter.expression.everyPart where column != "name" {
            if !list.choices.contains(where: { $0.columns[column] != nil }) {
                problems.add(
                    .unknownColumn, question.line, "choice_filter: the list '\(list.name)' has no column '\(column)'")
            }
        }
    }
}
