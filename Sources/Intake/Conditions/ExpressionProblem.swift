/// What is wrong in an expression of a form, and where.
public struct ExpressionProblem: Error, Equatable, Sendable {
    public enum Code: Equatable, Sendable {
        case empty
        case unexpectedCharacter
        case unfinishedText
        case badReference
        case badNumber
        case expected(String)
        case unknownFunction(String)
        case wrongNumberOfArguments(function: String, expected: Int)
        /// A bare word outside a `choice_filter`: a text without its quotes, most likely.
        case bareWord(String)
        case tooDeep
    }

    public let code: Code
    /// 1 is the first character (Unicode code point) of the expression.
    public let column: Int
}

extension ExpressionProblem: CustomStringConvertible {
    public var description: String { "column \(column): \(reason)" }

    private var reason: String {
        switch code {
        case .empty: "the expression is empty"
        case .unexpectedCharacter: "this character has no meaning here"
        case .unfinishedText: "a text is not closed with its quote"
        case .badReference: "a reference is written ${name}"
        case .badNumber: "not a number"
        case .expected(let what): "expected \(what)"
        case .unknownFunction(let name): "there is no function \(name)()"
        case .wrongNumberOfArguments(let function, let expected): "\(function)() takes \(expected) arguments"
        case .bareWord(let word): "'\(word)' needs quotes, or ${\(word)} if it is a question"
        case .tooDeep: "too many parentheses inside each other"
        }
    }
}
