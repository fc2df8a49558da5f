/// The coded answers of a story as staff read them in clear: codes, months, counties, age bands; never a word or a day.
public struct CodedRecord: Sendable, Equatable {
    /// Codes by question; several where several choices were taken.
    public let answers: [QuestionName: [String]]

    init(form: FormDefinition, answers given: [QuestionName: Answer], skipped: Set<PageName>) {
        let journey = Journey(form: form, answers: given)
        var answers: [QuestionName: [String]] = [:]
        for page in form.pages {
            let applies = Set(
                journey.pages.contains { $0.name == page.name } ? journey.questions(on: page).map(\.name) : [])
            for question in page.questions where question.isAsked && !question.type.isText {
                guard applies.contains(question.name) else {
                    answers[question.name] = [MissingCode.notAsked.rawValue]
                    continue
                }
                answers[question.name] = given[question.name]?.recordCodes ?? [MissingCode.skipped.rawValue]
            }
        }
        self.answers = answers
    }
}

extension Answer {
    /// The answer's codes, coarse enough to stand in clear: an exact date becomes its month.
    var recordCodes: [String]? {
        switch self {
        case .choice(let name): [name]
        case .choices(let names): names
        case .month(let month): [month.code]
        case .date(let date): [date.yearMonth.description]
        case .integer(let number): [String(number)]
        case .dontKnow: [MissingCode.dontKnow.rawValue]
        case .ratherNotSay: [MissingCode.ratherNotSay.rawValue]
        case .text: nil
        }
    }
}
