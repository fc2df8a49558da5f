/// Reads an expression by recursive descent: `or` binds weakest, then `and`, then comparisons.
struct ExpressionParser {
    /// Parentheses and calls inside each other; more is a mistake or an attack on the stack.
    private static let deepest = 32

    private var lexer: ExpressionLexer
    private var token = ExpressionToken.end
    private var column = 1
    private var depth = 0
    private let allowsColumns: Bool

    private init(_ source: String, allowsColumns: Bool) throws(ExpressionProblem) {
        lexer = ExpressionLexer(source)
        self.allowsColumns = allowsColumns
        try advance()
    }

    /// The tree of `source`. `allowsColumns`: bare words name columns of a choice (`choice_filter`).
    static func parse(_ source: String, allowsColumns: Bool) throws(ExpressionProblem) -> Expression {
        var parser = try ExpressionParser(source, allowsColumns: allowsColumns)
        guard parser.token != .end else { throw parser.problem(.empty) }
        let expression = try parser.either()
        guard parser.token == .end else { throw parser.problem(.expected("'and', 'or' or the end")) }
        return expression
    }

    private mutating func either() throws(ExpressionProblem) -> Expression {
        var parts = [try both()]
        while token == .word("or") {
            try advance()
            parts.append(try both())
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(ExpressionProblem) -> Expression {
        var parts = [try compared()]
        while token == .word("and") {
            try advance()
            parts.append(try compared())
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func compared() throws(ExpressionProblem) -> Expression {
        let left = try operand()
        guard case .comparison(let sign) = token else { return left }
        try advance()
        return .comparison(left, sign, try operand())
    }

    private mutating func operand() throws(ExpressionProblem) -> Expression {
        let start = (token: token, column: column)
        switch start.token {
        case .text(let text): return try advancing(to: .text(text))
        case .number(let number): return try advancing(to: .number(number))
        case .reference(let name): return try advancing(to: .reference(name))
        case .current: return try advancing(to: .current)
        case .word(let word): return try named(word, at: start.column)
        case .open: return try parenthesised()
        case .close, .comma, .comparison, .end: throw problem(.expected("a value"))
        }
    }

    private mutating func parenthesised() throws(ExpressionProblem) -> Expression {
        try enter()
        try advance()
        let inner = try either()
        try expect(.close, "')'")
        depth -= 1
        return inner
    }

    private mutating func named(_ word: String, at start: Int) throws(ExpressionProblem) -> Expression {
        try advance()
        guard token == .open else {
            guard allowsColumns else { throw ExpressionProblem(code: .bareWord(word), column: start) }
            return .column(word)
        }
        guard let function = ExpressionFunction(rawValue: word) else {
            throw ExpressionProblem(code: .unknownFunction(word), column: start)
        }
        let arguments = try arguments()
        guard arguments.count == function.argumentCount else {
            let code = ExpressionProblem.Code.wrongNumberOfArguments(function: word, expected: function.argumentCount)
            throw ExpressionProblem(code: code, column: start)
        }
        return .call(function, arguments)
    }

    private mutating func arguments() throws(ExpressionProblem) -> [Expression] {
        try enter()
        try advance()
        var arguments: [Expression] = []
        if token != .close {
            arguments.append(try either())
            while token == .comma {
                try advance()
                arguments.append(try either())
            }
        }
        try expect(.close, "')'")
        depth -= 1
        return arguments
    }

    private mutating func enter() throws(ExpressionProblem) {
        depth += 1
        guard depth <= Self.deepest else { throw problem(.tooDeep) }
    }

    private mutating func expect(_ wanted: ExpressionToken, _ text: String) throws(ExpressionProblem) {
        guard token == wanted else { throw problem(.expected(text)) }
        try advance()
    }

    private mutating func advancing(to expression: Expression) throws(ExpressionProblem) -> Expression {
        try advance()
        return expression
    }

    private mutating func advance() throws(ExpressionProblem) {
        (token, column) = try lexer.next()
    }

    private func problem(_ code: ExpressionProblem.Code) -> ExpressionProblem {
        ExpressionProblem(code: code, column: column)
    }
}
