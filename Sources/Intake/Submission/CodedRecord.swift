/// The answers as codes, already as coarse as staff may read them in clear: a month, a county, an age band, no words.
///
/// Holds every question that takes no words. A question that never came up is `not_asked`, one that was passed is
/// `skipped`; of a date that is for lawyers only it holds the month.
public struct CodedRecord: Equatable, Sendable, Codable {
    /// The codes of each question; several for a question that takes several, in the order of its list.
    public let answers: [QuestionName: [String]]
    /// Months given as "about".
    public let estimated: Set<QuestionName>

    public init(answers: [QuestionName: [String]], estimated: Set<QuestionName> = []) {
        self.answers = answers
        self.estimated = estimated
    }

    init(form: FormDefinition, draft: DraftAnswers, journey: Journey) {
        var answers: [QuestionName: [String]] = [:]
        var estimated: Set<QuestionName> = []
        for page in form.pages {
            let asked = Set(draft.seenPages.contains(page.name) ? journey.questions(on: page).map(\.name) : [])
            for question in page.questions where question.isAsked && !question.type.isText {
                let missing: MissingCode = asked.contains(question.name) ? .skipped : .notAsked
                let answer = journey.answers[question.name]
                answers[question.name] = answer?.codes ?? [missing.rawValue]
                if case .month(let month)? = answer, month.isAbout { estimated.insert(question.name) }
            }
        }
        self.init(answers: answers, estimated: estimated)
    }
}

extension Answer {
    /// The codes staff may read; none for words.
    var codes: [String] {
        switch self {
        case .choice(let name): [name]
        case .choices(let names): names
        case .month(let month): [month.code]
        case .date(let date): [date.yearMonth.description]
        case .integer(let number): [String(number)]
        case .dontKnow: [MissingCode.dontKnow.rawValue]
        case .ratherNotSay: [MissingCode.ratherNotSay.rawValue]
        case .text: []
        }
    }
}
