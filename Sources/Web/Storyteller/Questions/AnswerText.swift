import Intake
import Localization

extension FormTexts {
    /// An answer in words, as on the page where answers are checked.
    func text(_ answer: Answer, to question: Question, in form: FormDefinition) -> String {
        switch answer {
        case .choice(let code): label(of: code, question, form)
        case .choices(let codes): codes.map { label(of: $0, question, form) }.joined(separator: "\n")
        case .text(let text): text
        case .integer(let number): String(number)
        case .month(let month): text(month)
        case .date(let date):
            texts(
                "check.answer.date",
                [
                    "day": .text(String(date.day)), "month": .text(texts.month(date.month)),
                    "year": .text(String(date.year)),
                ])
        case .dontKnow: label(Escape.dontKnow)
        case .ratherNotSay: label(Escape.ratherNotSay)
        }
    }

    private func label(of code: String, _ question: Question, _ form: FormDefinition) -> String {
        form.choices(of: question)?[code].map { label($0, of: question) } ?? code
    }

    private func text(_ month: MonthAnswer) -> String {
        let exact =
            month.month.map {
                texts("check.answer.month", ["month": .text(texts.month($0)), "year": .text(String(month.year))])
            } ?? String(month.year)
        return month.isAbout ? texts("check.answer.about", ["month": .text(exact)]) : exact
    }
}
