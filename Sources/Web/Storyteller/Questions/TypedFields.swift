import Intake

extension DraftAnswers {
    /// What the fields of a page hold: what was typed and not yet taken, else the answers.
    func typedFields(on page: FormPage, _ questions: [Question]) -> FormFields {
        if let typed = typed[page.name] { return FormFields(typed) }
        return FormFields(answers, of: questions)
    }
}

extension Question {
    /// The honest ways out that it offers.
    var escapes: [Escape] {
        Escape.allCases.filter { escape in
            switch escape {
            case .dontKnow: offersDontKnow
            case .ratherNotSay: offersRatherNotSay
            }
        }
    }
}
