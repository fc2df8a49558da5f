public import Intake

/// A column of `stories.csv`.
public struct ReleaseColumn: Sendable, Equatable, Codable {
    public enum Role: Sendable, Equatable, Codable {
        /// A new random name for the row in each release.
        case row
        /// Could help to find a person: coarsened up to `level` of `top`; 0 is as answered, `top` is `*`.
        case quasi(level: Int, top: Int)
        /// `isHidden` when everybody gave the same answer: it would tell that answer of everybody.
        case sensitive(isHidden: Bool)
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

    /// A random name, new in each release.
    public static let row = "row"
    /// The language a story was told in.
    public static let language = "_lang"
    /// The version of the form it was told with.
    public static let formVersion = "form_version"
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
