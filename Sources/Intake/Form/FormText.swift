/// The keys under which the locale files hold the texts of a form.
public enum FormText {
    public static func title(of page: PageName) -> String { "page.\(page).title" }
    public static func label(of question: QuestionName) -> String { "question.\(question).label" }
    /// Optional: how to answer.
    public static func hint(of question: QuestionName) -> String { "question.\(question).hint" }
    /// Optional: why we ask.
    public static func why(of question: QuestionName) -> String { "question.\(question).why" }
    /// What an answer must be; needed where the question has a constraint.
    public static func constraint(of question: QuestionName) -> String { "question.\(question).constraint" }
    public static func choice(_ choice: String, in list: ListName) -> String { "choice.\(list).\(choice)" }
    /// Optional: explains a choice.
    public static func hint(ofChoice choice: String, in list: ListName) -> String { "choice.\(list).\(choice).hint" }

    /// Whether a key is a form's, and not the program's.
    public static func belongsToForms(_ key: String) -> Bool {
        ["page.", "question.", "choice."].contains { key.hasPrefix($0) }
    }
}

extension FormDefinition {
    /// Every text the form cannot do without, with the line in the form that needs it.
    var neededTexts: [String: Int] {
        var texts: [String: Int] = [:]
        for page in pages {
            texts[FormText.title(of: page.name)] = page.line
            for question in page.questions { addTexts(of: question, to: &texts) }
        }
        return texts
    }

    private func addTexts(of question: Question, to texts: inout [String: Int]) {
        texts[FormText.label(of: question.name)] = question.line
        if question.constraint != nil { texts[FormText.constraint(of: question.name)] = question.line }
        guard let list = choices(of: question) else { return }
        for choice in list.choices where choice.label == nil {
            texts[FormText.choice(choice.name, in: list.name)] = question.line
        }
    }

    /// Texts the form shows when they are there.
    var possibleTexts: Set<String> {
        var texts: Set<String> = []
        for question in questions {
            texts.insert(FormText.hint(of: question.name))
            texts.insert(FormText.why(of: question.name))
            guard let list = choices(of: question) else { continue }
            for choice in list.choices { texts.insert(FormText.hint(ofChoice: choice.name, in: list.name)) }
        }
        return texts
    }
}
