/// A mistake in a form, for whoever writes the form.
public struct FormProblem: Equatable, Sendable {
    public enum Code: String, Sendable {
        // The file as a whole.
        case notYAML, missingKey, unknownKey, badValue
        // Names.
        case badName, duplicateName, reservedName
        // Questions.
        case unknownType, refusedType, unknownList, unknownFile, badFile, emptyList, openWords, noTextLimit
        // Expressions.
        case badExpression, unknownReference, laterReference, samePageReference, unknownChoice, comparesSeveral
        case unknownColumn
        // Ladders.
        case unknownLadder, badLadder, brokenLadder
        // Locale files.
        case missingText, extraText
    }

    /// In the form's file, from 1; 0 when the mistake is not in it (a text in a locale file).
    public let line: Int
    public let code: Code
    /// English, for the operator; holds names from the form and never an answer.
    public let explanation: String

    public init(line: Int, code: Code, explanation: String) {
        self.line = line
        self.code = code
        self.explanation = explanation
    }
}

extension FormProblem: CustomStringConvertible {
    public var description: String { "\(line): \(explanation)" }
}

/// Every mistake of a form at once, in the order of its lines.
public struct FormProblems: Error, Equatable, Sendable {
    public let list: [FormProblem]
}

extension FormProblems: CustomStringConvertible {
    public var description: String { list.map(\.description).joined(separator: "\n") }
}
