import Intake
import Localization

/// The questions of one page with what is typed in them, ready to be shown.
struct QuestionForm {
    let questions: [Question]
    let fields: FormFields
    /// Decides which choices are offered.
    let journey: Journey
    let problems: [QuestionName: String]
    let words: FormTexts

    /// A page of one question has it as its title.
    var isSingle: Bool { questions.filter(\.isAsked).count == 1 }

    func models() -> [QuestionModel] { questions.map(model) }

    /// One line a problem, in the order of the page.
    func problemModels() -> [ProblemModel] {
        questions.compactMap { question in
            problems[question.name].map { ProblemModel(target: focus(of: question), text: $0) }
        }
    }

    private func model(_ question: Question) -> QuestionModel {
        let hint = words.hint(question)
        let problem = problems[question.name]
        let ids = [hint.map { _ in hintID(question) }, problem.map { _ in problemID(question) }].compactMap { $0 }
        var model = QuestionModel(
            anchor: "question-\(question.name)", note: question.isAsked ? nil : words.label(question),
            isGroup: question.isAsked && question.isGroup, isField: question.isAsked && !question.isGroup,
            isTitle: isSingle, label: words.label(question), hint: hint, hintID: hintID(question),
            why: words.why(question), whyLabel: words.texts("story.why.label"), problem: problem,
            problemID: problemID(question), describedBy: ids.isEmpty ? nil : ids.joined(separator: " "),
            fieldID: fieldID(question))
        addControl(of: question, to: &model)
        model.ways = waysOut(question)
        return model
    }

    private func addControl(of question: Question, to model: inout QuestionModel) {
        switch question.type {
        case .selectOne where question.isGroup: model.choices = rows(question, type: "radio")
        case .selectOne, .selectOneFromFile: model.select = select(question)
        case .selectMultiple: model.choices = rows(question, type: "checkbox")
        case .text, .integer: model.line = line(question)
        case .longText: model.area = area(question)
        case .month: model.month = month(question)
        case .date: model.date = date(question)
        case .note: break
        }
    }

    private func fieldID(_ question: Question) -> String { "field-\(question.name)" }
    private func hintID(_ question: Question) -> String { "hint-\(question.name)" }
    private func problemID(_ question: Question) -> String { "problem-\(question.name)" }

    /// Where the summary of problems leads: the first control of the question.
    private func focus(of question: Question) -> String {
        switch question.type {
        case .selectOne where question.isGroup, .selectMultiple: "\(fieldID(question))-1"
        case .month, .date: "\(fieldID(question))-year"
        case .selectOne, .selectOneFromFile, .text, .integer, .longText, .note: fieldID(question)
        }
    }
}

extension Question {
    /// Several controls under one legend.
    var isGroup: Bool {
        switch type {
        case .selectOne: appearance != .minimal && appearance != .autocomplete
        case .selectMultiple, .month, .date: true
        case .selectOneFromFile, .text, .integer, .longText, .note: false
        }
    }
}
