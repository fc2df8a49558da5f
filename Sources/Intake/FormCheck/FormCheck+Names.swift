extension FormCheck {
    /// Names that the site's own form fields and message keys have taken.
    static let reservedNames: Set<String> = ["token", "action", "from", "page"]

    static func checkNames(_ form: FormDefinition, _ problems: inout ProblemList) {
        var pages: Set<PageName> = []
        for page in form.pages where !pages.insert(page.name).inserted {
            problems.add(.duplicateName, page.line, "the page '\(page.name)' is there twice")
        }
        var lines: [QuestionName: Int] = [:]
        for question in form.questions {
            if let first = lines[question.name] {
                problems.add(
                    .duplicateName, question.line, "'\(question.name)' is already the question of line \(first)")
            }
            if reservedNames.contains(question.name.rawValue) || MissingCode(rawValue: question.name.rawValue) != nil {
                problems.add(.reservedName, question.line, "'\(question.name)' is a name the site itself uses")
            }
            lines[question.name] = lines[question.name] ?? question.line
        }
    }

    static func checkQuestions(_ form: FormDefinition, _ problems: inout ProblemList) {
        for question in form.questions {
            if let list = question.type.list, form.choiceLists[list] == nil {
                problems.add(.unknownList, question.line, "there is no choice list '\(list)'")
            }
            if question.type.isText, !question.isNarrative, question.audience != .legalOnly {
                problems.add(
                    .openWords, question.line,
                    "words need 'redact: yes' or 'audience: legal', or everybody would read them as they are")
            }
            if question.isNarrative, !question.type.isText {
                problems.add(.badValue, question.line, "'redact: yes' is for text")
            }
            if question.type == .date, question.audience != .legalOnly {
                problems.add(.badValue, question.line, "an exact date needs 'audience: legal'")
            }
        }
    }
}
