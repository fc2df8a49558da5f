/// The part of XLSForm's expression language that a form may use, as a tree.
///
/// Source: <https://docs.getodk.org/form-operators-functions/>. Left out on purpose: arithmetic, loops over repeats,
/// and everything that reads the device.
indirect enum Expression: Equatable, Sendable {
    case text(String)
    case number(Double)
    /// `${name}`: the answer to an earlier question.
    case reference(QuestionName)
    /// `.`: the answer being checked.
    case current
    /// A bare word in a `choice_filter`: a column of the choice.
    case column(String)
    case call(ExpressionFunction, [Expression])
    case comparison(Expression, Comparison, Expression)
    case all([Expression])
    case any([Expression])

    enum Comparison: String, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }
}

/// The functions an expression may call, by XLSForm's own names.
enum ExpressionFunction: String, CaseIterable, Sendable {
    case selected
    case countSelected = "count-selected"
    case stringLength = "string-length"
    case not
    case today
    case `true`
    case `false`

    var argumentCount: Int {
        switch self {
        case .selected: 2
        case .countSelected, .stringLength, .not: 1
        case .today, .true, .false: 0
        }
    }
}

extension Expression {
    /// The parts one level down.
    var children: [Expression] {
        switch self {
        case .text, .number, .reference, .current, .column: []
        case .call(_, let arguments): arguments
        case .comparison(let left, _, let right): [left, right]
        case .all(let parts), .any(let parts): parts
        }
    }

    /// This part and every part below it, depth first.
    var everyPart: [Expression] { [self] + children.flatMap(\.everyPart) }
}
