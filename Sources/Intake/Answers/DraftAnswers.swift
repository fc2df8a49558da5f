public import Redaction

/// A story on its way: answers so far, what is typed but not yet an answer, and what the person chose to hide.
///
/// All of it lies in the draft, which only the visitor's cookie opens.
public struct DraftAnswers: Sendable, Codable, Equatable {
    public private(set) var answers: [QuestionName: Answer] = [:]
    /// Fields of pages whose words are not answers yet: typed before a change of language, or with a mistake.
    public private(set) var typed: [PageName: [String: [String]]] = [:]
    public private(set) var skipped: Set<PageName> = []
    public var redactionChoices = RedactionChoices.none
    public var language: LanguageTag
    /// The person asked to keep the draft for thirty days.
    public var keepsLonger = false

    public init(language: LanguageTag) {
        self.language = language
    }

    /// Takes what a browser sent for a page. Answers that are right are kept; the rest stays as typed, so that nothing
    /// is lost, and is told in the problems.
    public mutating func apply(
        page: FormPage, fields: [String: [String]], form: FormDefinition, today: CalendarDate? = nil
    ) -> [AnswerProblem] {
        var problems: [AnswerProblem] = []
        skipped.remove(page.name)
        for question in page.questions where question.isAsked {
            let code = take(question, AnswerReader(question: question, form: form, fields: fields).read(), today: today)
            if let code { problems.append(AnswerProblem(question: question.name, code: code)) }
        }
        typed[page.name] = problems.isEmpty ? nil : Self.fields(fields, of: page)
        return problems
    }

    private mutating func take(
        _ question: Question, _ read: Result<Answer?, AnswerProblemCode>, today: CalendarDate?
    ) -> AnswerProblem.Code? {
        switch read {
        case .failure(let problem): return problem.code
        case .success(nil):
            answers[question.name] = nil
            return question.required ? .required : nil
        case .success(let answer?):
            if let constraint = question.constraint, answer.missing == nil {
                let context = ConditionContext(answers: answers, current: answer, today: today)
                guard constraint.holds(in: context) else { return .constraint }
            }
            answers[question.name] = answer
            return nil
        }
    }

    /// Keeps what is typed as it is, complete or not; answers stay what they were.
    public mutating func keepTyped(_ fields: [String: [String]], on page: FormPage) {
        typed[page.name] = Self.fields(fields, of: page)
    }

    /// Leaves a page without answers: what stood on it is taken out.
    public mutating func skip(_ page: FormPage) {
        for question in page.questions { answers[question.name] = nil }
        typed[page.name] = nil
        skipped.insert(page.name)
    }

    private static func fields(_ fields: [String: [String]], of page: FormPage) -> [String: [String]] {
        let known = Set(page.questions.flatMap(\.fields))
        return fields.filter { known.contains($0.key) }
    }
}
