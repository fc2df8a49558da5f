import Intake

extension FormFields {
    /// The fields as they would be sent if `answers` were typed into the form again.
    init(_ answers: [QuestionName: Answer], of questions: [Question]) {
        self.init()
        for question in questions {
            if let answer = answers[question.name] { fill(answer, into: question) }
        }
    }

    private mutating func fill(_ answer: Answer, into question: Question) {
        switch answer {
        case .choice(let code): append(code, to: question.field)
        case .choices(let codes): codes.forEach { append($0, to: question.field) }
        case .text(let text): append(text, to: question.field)
        case .integer(let number): append(String(number), to: question.field)
        case .month(let month):
            append(String(month.year), to: question.yearField)
            if let number = month.month { append(String(number), to: question.monthField) }
            if month.isAbout { append("1", to: question.aboutField) }
        case .date(let date):
            append(String(date.year), to: question.yearField)
            append(String(date.month), to: question.monthField)
            append(String(date.day), to: question.dayField)
        case .dontKnow: append(Escape.dontKnow.rawValue, to: question.waysOutField)
        case .ratherNotSay: append(Escape.ratherNotSay.rawValue, to: question.waysOutField)
        }
    }
}
