public import Intake

extension AnswerProblem {
    /// What the person reads at the question.
    public func text(_ catalogue: Catalogue, in language: LanguageTag) -> String {
        switch code {
        case .required: catalogue.text("answer.required.problem", in: language)
        case .unknownField: catalogue.text("answer.field.problem", in: language)
        case .unknownChoice: catalogue.text("answer.choice.problem", in: language)
        case .contradicts: catalogue.text("answer.contradicts.problem", in: language)
        case .tooLong(let count, let limit):
            catalogue.text(
                "answer.length.problem", in: language, ["over": .number(count - limit), "limit": .number(limit)])
        case .notANumber: catalogue.text("answer.number.problem", in: language)
        case .yearMissing: catalogue.text("answer.year.problem", in: language)
        case .notAYear: catalogue.text("answer.fourDigits.problem", in: language)
        case .notADate: catalogue.text("answer.date.problem", in: language)
        case .constraint: catalogue.text(FormText.constraint(of: question), in: language)
        }
    }
}
