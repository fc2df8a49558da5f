import Intake
import Localization

/// The form's texts in one language, by the names its questions, pages and choices have.
struct FormTexts {
    let texts: Texts

    func title(_ page: FormPage) -> String { texts("page.\(page.name).title") }

    func label(_ question: Question) -> String { texts("question.\(question.name).label") }

    func hint(_ question: Question) -> String? {
        if let hint = texts.optional("question.\(question.name).hint") { return hint }
        switch question.type {
        case .selectMultiple: return texts("story.multiple.hint")
        case .longText(let limit) where question.isNarrative:
            return texts("story.length.hint", ["limit": .number(limit)])
        case .selectOne, .selectOneFromFile, .text, .longText, .month, .date, .integer, .note: return nil
        }
    }

    func why(_ question: Question) -> String? { texts.optional("question.\(question.name).why") }

    /// A proper name is its own label.
    func label(_ choice: Choice, of question: Question) -> String {
        choice.label ?? texts(key(choice, question))
    }

    func explanation(_ choice: Choice, of question: Question) -> String? {
        choice.label == nil ? texts.optional("\(key(choice, question)).hint") : nil
    }

    func label(_ escape: Escape) -> String {
        switch escape {
        case .dontKnow: texts("story.dontKnow.choice")
        case .ratherNotSay: texts("story.ratherNotSay.choice")
        }
    }

    /// The choices offered after what was answered before; proper names in the order of the alphabet.
    func choices(_ question: Question, in form: FormDefinition, given answers: [QuestionName: Answer]) -> [Choice] {
        let all = form.choices(of: question)?.choices ?? []
        guard let filter = question.choiceFilter else { return all }
        return all.filter { filter.holds(in: ConditionContext(answers: answers, choice: $0)) }
    }

    private func key(_ choice: Choice, _ question: Question) -> String {
        "choice.\(question.type.list?.rawValue ?? "").\(choice.name)"
    }
}
