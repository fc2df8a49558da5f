import Intake

extension DraftAnswers {
    /// What the fields of a page hold: what was typed and not yet taken, else the answers.
    func typedFields(on page: FormPage, _ questions: [Question]) -> FormFields {
        if let typed = typed[page.name] { return FormFields(typed) }
        return FormFields(answers, of: questions)
    }
}

extension Question {
    /// One of several, each with its own button.
    var isRadioGroup: Bool {
        switch type {
        case .selectOne: isGroup
        case .selectOneFromFile, .selectMultiple, .text, .longText, .month, .date, .integer, .note: false
        }
    }

    /// The field in which its ways out are sent.
    var waysOutField: String { isRadioGroup ? field : escapeField }

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
