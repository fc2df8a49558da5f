import Intake
import Localization

/// The form's texts in one language, by the names its questions, pages and choices have.
struct FormTexts {
    let texts: Wording

    func title(_ page: FormPage) -> String { texts(FormText.title(of: page.name)) }

    func label(_ question: Question) -> String { texts(FormText.label(of: question.name)) }

    func hint(_ question: Question) -> String? {
        if let hint = texts.optional(FormText.hint(of: question.name)) { return hint }
        switch question.type {
        case .selectMultiple: return texts("story.multiple.hint")
        case .longText(let limit) where question.isNarrative:
            return texts("story.length.hint", ["limit": .number(limit)])
        case .selectOne, .selectOneFromFile, .text, .longText, .month, .date, .integer, .note: return nil
        }
    }

    func why(_ question: Question) -> String? { texts.optional(FormText.why(of: question.name)) }

    /// A proper name is its own label.
    func label(_ choice: Choice, of question: Question) -> String {
        if let label = choice.label { return label }
        guard let list = question.type.list else { return choice.name }
        return texts(FormText.choice(choice.name, in: list))
    }

    func explanation(_ choice: Choice, of question: Question) -> String? {
        question.type.list.flatMap { texts.optional(FormText.hint(ofChoice: choice.name, in: $0)) }
    }

    func label(_ escape: Escape) -> String {
        switch escape {
        case .dontKnow: texts("story.dontKnow.choice")
        case .ratherNotSay: texts("story.ratherNotSay.choice")
        }
    }
}
