/// Something in an answer that its person can put right. Holds no word of what was typed.
public struct AnswerProblem: Error, Equatable, Sendable {
    public enum Code: Equatable, Sendable {
        /// The form asks for an answer here.
        case required
        /// A field that is not of this page: a forged or outdated form. Shown at the page's first question.
        case unknownField
        case unknownChoice
        /// An answer and "I don't know" besides, or more than one where one is asked for.
        case contradicts
        /// So many code points are written; `limit` is the most.
        case tooLong(count: Int, limit: Int)
        case notANumber
        /// A month without its year.
        case yearMissing
        /// Not a year in four digits.
        case notAYear
        /// A year, month or day that does not exist, as 30 February, or one of them missing.
        case notADate
        /// The form's own `constraint`; its message is the question's.
        case constraint
    }

    public let question: QuestionName
    public let code: Code

    public init(question: QuestionName, code: Code) {
        self.question = question
        self.code = code
    }
}
