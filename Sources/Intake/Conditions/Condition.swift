/// A `relevant`, `constraint` or `choice_filter` of a form: an XLSForm expression that holds or does not.
public struct Condition: Equatable, Sendable {
    /// As it is written in the form.
    public let source: String
    let expression: Expression

    /// - Parameter allowsColumns: bare words name columns of a choice, as in a `choice_filter`.
    /// - Throws: ``ExpressionProblem`` with the column of the first mistake.
    public init(_ source: String, allowsColumns: Bool = false) throws(ExpressionProblem) {
        self.source = source
        expression = try ExpressionParser.parse(source, allowsColumns: allowsColumns)
    }

    /// The questions it asks about, in order of appearance, each once.
    public var references: [QuestionName] {
        var seen: Set<QuestionName> = []
        return expression.everyPart.compactMap { part in
            guard case .reference(let name) = part, seen.insert(name).inserted else { return nil }
            return name
        }
    }

    /// Whether it holds. A question without an answer counts as an empty text.
    public func holds(in context: ConditionContext) -> Bool {
        context.value(of: expression).isTrue
    }
}

/// What a condition may look at.
public struct ConditionContext: Sendable {
    public var answers: [QuestionName: Answer]
    /// What `.` stands for.
    public var current: Answer?
    /// What bare words in a `choice_filter` look into.
    public var choice: Choice?
    /// What `today()` answers; an empty text when nil.
    public var today: CalendarDate?

    public init(
        answers: [QuestionName: Answer], current: Answer? = nil, choice: Choice? = nil, today: CalendarDate? = nil
    ) {
        self.answers = answers
        self.current = current
        self.choice = choice
        self.today = today
    }
}
