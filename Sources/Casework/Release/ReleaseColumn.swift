public import Intake

/// A column of `stories.csv`.
public struct ReleaseColumn: Sendable, Equatable {
    public enum Role: Sendable, Equatable {
        /// A new random name for the row in each release.
        case row
        /// The language a story was told in, and the version of its form.
        case context
        /// Generalised to `level` of `top`; 0 is as answered, `top` is `*`.
        case quasi(level: Int, top: Int)
        case sensitive
        case plain
    }

    public let name: String
    public let role: Role
    /// The question it answers; nil for the columns of the release itself.
    public let question: QuestionName?

    public init(name: String, role: Role, question: QuestionName?) {
        self.name = name
        self.role = role
        self.question = question
    }
}

extension FormDefinition {
    /// Questions whose coded answers may be published, in the order of the form.
    public func releasable(leavingOut leftOut: Set<QuestionName>) -> [Question] {
        questions.filter { question in
            question.isAsked && !question.type.isText && question.audience == .everyone
                && question.role != .identifier && !leftOut.contains(question.name)
        }
    }
}
