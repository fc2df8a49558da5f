/// One word of an expression.
enum ExpressionToken: Equatable {
    case text(String)
    case number(Double)
    case reference(QuestionName)
    /// A function, a column, or one of `and`, `or`.
    case word(String)
    case current
    case comparison(Expression.Comparison)
    case open
    case close
    case comma
    case end
}

/// Cuts an expression into words. Linear in its length.
struct ExpressionLexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ source: String) { scalars = Array(source.unicodeScalars) }

    /// The next word and the column (from 1) where it begins; `.end` for ever after the last.
    mutating func next() throws(ExpressionProblem) -> (token: ExpressionToken, column: Int) {
        while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
        let column = position + 1
        guard let scalar = peek() else { return (.end, column) }
        switch scalar {
        case "(": return (take(.open), column)
        case ")": return (take(.close), column)
        case ",": return (take(.comma), column)
        case "'", "\"": return (.text(try quoted(by: scalar)), column)
        case "$": return (.reference(try reference()), column)
        case "=", "!", "<", ">": return (.comparison(try comparison()), column)
        case "-", "0"..."9": return (.number(try number()), column)
        case ".": return (take(.current), column)
        case "a"..."z", "A"..."Z", "_": return (.word(word()), column)
        default: throw problem(.unexpectedCharacter, at: column)
        }
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    private mutating func take(_ token: ExpressionToken) -> ExpressionToken {
        position += 1
        return token
    }

    private mutating func run(while isPart: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek(), isPart(scalar) {
            text.append(scalar)
            position += 1
        }
        return String(text)
    }

    private mutating func quoted(by quote: Unicode.Scalar) throws(ExpressionProblem) -> String {
        let column = position + 1
        position += 1
        let text = run { $0 != quote }
        guard peek() == quote else { throw problem(.unfinishedText, at: column) }
        position += 1
        return text
    }

    private mutating func reference() throws(ExpressionProblem) -> QuestionName {
        let column = position + 1
        guard peek(1) == "{" else { throw problem(.badReference, at: column) }
        position += 2
        let text = run { $0 != "}" }
        guard peek() == "}", let name = QuestionName(rawValue: text) else { throw problem(.badReference, at: column) }
        position += 1
        return name
    }

    private mutating func comparison() throws(ExpressionProblem) -> Expression.Comparison {
        let column = position + 1
        let sign = run { $0 == "=" || $0 == "!" || $0 == "<" || $0 == ">" }
        guard let comparison = Expression.Comparison(rawValue: sign) else {
            throw problem(.unexpectedCharacter, at: column)
        }
        return comparison
    }

    private mutating func number() throws(ExpressionProblem) -> Double {
        let column = position + 1
        let text = run { $0 == "-" || $0 == "." || ("0"..."9").contains($0) }
        guard let value = Double(text), value.isFinite else { throw problem(.badNumber, at: column) }
        return value
    }

    private mutating func word() -> String {
        run { $0 == "_" || $0 == "-" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0) }
    }

    private func problem(_ code: ExpressionProblem.Code, at column: Int) -> ExpressionProblem {
        ExpressionProblem(code: code, column: column)
    }
}
