/// What a person answered to one question. No answer at all is the absence of a value.
public enum Answer: Equatable, Sendable {
    case choice(String)
    /// In the order of the list, each once.
    case choices([String])
    case text(String)
    case month(MonthAnswer)
    case date(CalendarDate)
    case integer(Int)
    case dontKnow
    case ratherNotSay

    /// "I don't know" and "I'd rather not say" as their codes; nil for every other answer.
    public var missing: MissingCode? {
        switch self {
        case .dontKnow: .dontKnow
        case .ratherNotSay: .ratherNotSay
        case .choice, .choices, .text, .month, .date, .integer: nil
        }
    }
}

extension Answer: Codable {
    private enum Key: String, CodingKey {
        case choice, choices, text, month, date, integer, missing
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an answer"))
        }
        switch key {
        case .choice: self = .choice(try container.decode(String.self, forKey: key))
        case .choices: self = .choices(try container.decode([String].self, forKey: key))
        case .text: self = .text(try container.decode(String.self, forKey: key))
        case .month: self = .month(try container.decode(MonthAnswer.self, forKey: key))
        case .date: self = .date(try container.decode(CalendarDate.self, forKey: key))
        case .integer: self = .integer(try container.decode(Int.self, forKey: key))
        case .missing: self = try container.decode(Escape.self, forKey: key).answer
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .choice(let name): try container.encode(name, forKey: .choice)
        case .choices(let names): try container.encode(names, forKey: .choices)
        case .text(let text): try container.encode(text, forKey: .text)
        case .month(let month): try container.encode(month, forKey: .month)
        case .date(let date): try container.encode(date, forKey: .date)
        case .integer(let number): try container.encode(number, forKey: .integer)
        case .dontKnow: try container.encode(Escape.dontKnow, forKey: .missing)
        case .ratherNotSay: try container.encode(Escape.ratherNotSay, forKey: .missing)
        }
    }
}

/// The two honest ways out of a question, as a form field sends them.
public enum Escape: String, CaseIterable, Codable, Sendable {
    case dontKnow = "dont_know"
    case ratherNotSay = "rather_not_say"

    var answer: Answer {
        switch self {
        case .dontKnow: .dontKnow
        case .ratherNotSay: .ratherNotSay
        }
    }

    func isOffered(by question: Question) -> Bool {
        switch self {
        case .dontKnow: question.offersDontKnow
        case .ratherNotSay: question.offersRatherNotSay
        }
    }
}
