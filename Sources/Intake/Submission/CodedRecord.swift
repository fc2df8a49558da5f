/// The answers as codes, already as coarse as staff may read them in clear: a month, a county, an age band, no words.
///
/// Holds every question that takes no words. A question that never came up is `not_asked`, one that was passed is
/// `skipped`; of a date that is for lawyers only it holds the month. A month given as "about" is `2024-03~`.
public struct CodedRecord: Equatable, Sendable, Codable {
    /// The codes of each question; several for a question that takes several, in the order of its list.
    public let answers: [QuestionName: [String]]

    public init(answers: [QuestionName: [String]]) {
        self.answers = answers
    }

    init(form: FormDefinition, draft: DraftAnswers, journey: Journey) {
        var answers: [QuestionName: [String]] = [:]
        for page in form.pages {
            let asked = Set(draft.seenPages.contains(page.name) ? journey.questions(on: page).map(\.name) : [])
            for question in page.questions where question.isAsked && !question.type.isText {
                let missing: MissingCode = asked.contains(question.name) ? .skipped : .notAsked
                let answer = journey.answers[question.name]
                answers[question.name] = answer?.codes ?? [missing.rawValue]
            }
        }
        self.init(answers: answers)
    }
}

extension Answer {
    /// Stands after a month or year that is not known exactly: the qualifier of ISO 8601-2 (EDTF, level 1).
    public static let about = "~"

    /// The codes staff may read; none for words.
    var codes: [String] {
        switch self {
        case .choice(let name): [name]
        case .choices(let names): names
        case .month(let month): [month.isAbout ? month.code + Self.about : month.code]
        case .date(let date): [date.yearMonth.description]
        case .integer(let number): [String(number)]
        case .dontKnow: [MissingCode.dontKnow.rawValue]
        case .ratherNotSay: [MissingCode.ratherNotSay.rawValue]
        case .text: []
        }
    }
}
