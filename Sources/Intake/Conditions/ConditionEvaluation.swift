extension Condition {
    /// Whether it needs to know which day it is.
    var asksForToday: Bool {
        expression.everyPart.contains { part in
            guard case .call(.today, _) = part else { return false }
            return true
        }
    }
}

extension ConditionContext {
    /// What `expression` is worth. Linear in its size.
    func value(of expression: Expression) -> ConditionValue {
        switch expression {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .reference(let name): answers[name]?.conditionValue ?? .text("")
        case .current: current?.conditionValue ?? .text("")
        case .column(let column): .text(choice?.value(of: column) ?? "")
        case .call(let function, let arguments): call(function, arguments.map(value))
        case .comparison(let left, let sign, let right): .truth(compare(value(of: left), sign, value(of: right)))
        case .all(let parts): .truth(parts.allSatisfy { value(of: $0).isTrue })
        case .any(let parts): .truth(parts.contains { value(of: $0).isTrue })
        }
    }

    private func call(_ function: ExpressionFunction, _ arguments: [ConditionValue]) -> ConditionValue {
        switch function {
        case .selected: .truth(arguments[0].asCodes.contains(arguments[1].asText))
        case .countSelected: .number(Double(arguments[0].asCodes.count))
        case .stringLength: .number(Double(arguments[0].asText.unicodeScalars.count))
        case .not: .truth(!arguments[0].isTrue)
        case .today: .text(today?.description ?? "")
        case .true: .truth(true)
        case .false: .truth(false)
        }
    }

    private func compare(_ left: ConditionValue, _ sign: Expression.Comparison, _ right: ConditionValue) -> Bool {
        switch sign {
        case .equal: isEqual(left, right)
        case .notEqual: !isEqual(left, right)
        case .less: isOrdered(left, right) { $0 < 0 }
        case .lessOrEqual: isOrdered(left, right) { $0 <= 0 }
        case .greater: isOrdered(left, right) { $0 > 0 }
        case .greaterOrEqual: isOrdered(left, right) { $0 >= 0 }
        }
    }

    private func isEqual(_ left: ConditionValue, _ right: ConditionValue) -> Bool {
        if case .number(let number) = left { return right.asNumber == number }
        if case .number(let number) = right { return left.asNumber == number }
        return left.asText == right.asText
    }

    /// Orders numbers as numbers and ISO dates by as much of them as both have; anything else has no order.
    private func isOrdered(_ left: ConditionValue, _ right: ConditionValue, _ accepts: (Int) -> Bool) -> Bool {
        let texts = (left.asText, right.asText)
        if isDate(texts.0) && isDate(texts.1) {
            let shared = min(texts.0.utf8.count, texts.1.utf8.count)
            return accepts(order(String(texts.0.prefix(shared)), String(texts.1.prefix(shared))))
        }
        guard let numbers = left.asNumber.flatMap({ first in right.asNumber.map { (first, $0) } }) else { return false }
        return accepts(order(numbers.0, numbers.1))
    }

    private func isDate(_ text: String) -> Bool {
        CalendarDate(text) != nil || YearMonth(text) != nil || (text.utf8.count == 4 && digits(text, 4) != nil)
    }

    private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : (left == right ? 0 : 1)
    }
}
