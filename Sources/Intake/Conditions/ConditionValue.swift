/// What a part of an expression is worth, by the rules of XPath 1.0 that XLSForm follows.
enum ConditionValue: Equatable {
    case text(String)
    /// Several choices; compared as a text it is the choices with spaces between.
    case codes([String])
    case number(Double)
    case truth(Bool)

    var isTrue: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .codes(let codes): !codes.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .truth(let truth): truth
        }
    }

    var asText: String {
        switch self {
        case .text(let text): text
        case .codes(let codes): codes.joined(separator: " ")
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .truth(let truth): truth ? "true" : "false"
        }
    }

    var asNumber: Double? {
        switch self {
        case .text(let text): Double(text)
        case .codes(let codes): codes.count == 1 ? Double(codes[0]) : nil
        case .number(let number): number
        case .truth(let truth): truth ? 1 : 0
        }
    }

    var asCodes: [String] {
        switch self {
        case .codes(let codes): codes
        case .text(let text): text.isEmpty ? [] : text.split(separator: " ").map(String.init)
        case .number, .truth: [asText]
        }
    }
}

extension Answer {
    /// What the answer is worth in a condition; "I don't know" and "I'd rather not say" by their codes.
    var conditionValue: ConditionValue {
        switch self {
        case .choice(let name): .text(name)
        case .choices(let names): .codes(names)
        case .text(let text): .text(text)
        case .month(let month): .text(month.code)
        case .date(let date): .text(date.description)
        case .integer(let number): .number(Double(number))
        case .dontKnow: .text(MissingCode.dontKnow.rawValue)
        case .ratherNotSay: .text(MissingCode.ratherNotSay.rawValue)
        }
    }
}
