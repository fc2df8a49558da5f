/// What is wrong with what was typed into one question. Collected, never thrown, and without a word of it.
public struct AnswerProblem: Equatable, Sendable {
    public enum Code: Equatable, Sendable {
        /// The page was changed: a choice that the list does not have.
        case unknownChoice
        /// Both an answer and "I don't know", or more than one where one is asked for.
        case contradicts
        /// So many code points are written; `limit` is the most.
        case tooLong(count: Int, limit: Int)
        case notANumber
        case notADate
        /// A month without its year.
        case yearMissing
        case inFuture
        /// The form's own rule, told by the message `question.NAME.constraint`.
        case constraint
        case required
    }

    public let question: QuestionName
    public let code: Code

    public init(question: QuestionName, code: Code) {
        self.question = question
        self.code = code
    }
}
