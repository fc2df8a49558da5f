/// Reads what a browser sent for one question.
struct AnswerReader {
    let question: Question
    let form: FormDefinition
    let fields: [String: [String]]

    /// The answer, nil for none, or what is wrong with what was typed.
    func read() -> Result<Answer?, AnswerProblemCode> {
        let escape: Escape?
        switch readEscape() {
        case .success(let found): escape = found
        case .failure(let problem): return .failure(problem)
        }
        let answer = readAnswer()
        guard let escape else { return answer }
        switch answer {
        case .success(nil): return .success(escape.answer)
        case .success, .failure: return .failure(AnswerProblemCode(.contradicts))
        }
    }

    private func readEscape() -> Result<Escape?, AnswerProblemCode> {
        guard let text = typed(question.escapeField) else { return .success(nil) }
        guard let escape = Escape(rawValue: text), escape.isOffered(by: question) else {
            return .failure(AnswerProblemCode(.unknownChoice))
        }
        return .success(escape)
    }

    private func readAnswer() -> Result<Answer?, AnswerProblemCode> {
        switch question.type {
        case .selectOne, .selectOneFromFile: choice()
        case .selectMultiple: choices()
        case .text(let limit), .longText(let limit): text(limit: limit)
        case .integer: integer()
        case .month: month()
        case .date: date()
        case .note: .success(nil)
        }
    }

    private func choice() -> Result<Answer?, AnswerProblemCode> {
        let names = chosen
        guard names.count <= 1 else { return .failure(AnswerProblemCode(.contradicts)) }
        guard let name = names.first else { return .success(nil) }
        guard form.choices(of: question)?[name] != nil else { return .failure(AnswerProblemCode(.unknownChoice)) }
        return .success(.choice(name))
    }

    private func choices() -> Result<Answer?, AnswerProblemCode> {
        let names = Set(chosen)
        guard !names.isEmpty else { return .success(nil) }
        let list = form.choices(of: question)?.choices.map(\.name) ?? []
        let known = list.filter(names.contains)
        guard known.count == names.count else { return .failure(AnswerProblemCode(.unknownChoice)) }
        return .success(.choices(known))
    }

    private var chosen: [String] { (fields[question.field] ?? []).filter { !$0.isEmpty } }

    private func text(limit: Int) -> Result<Answer?, AnswerProblemCode> {
        guard let text = fields[question.field]?.first, !text.allSatisfy(\.isWhitespace) else { return .success(nil) }
        let count = text.unicodeScalars.count
        guard count <= limit else { return .failure(AnswerProblemCode(.tooLong(count: count, limit: limit))) }
        return .success(.text(text))
    }

    private func integer() -> Result<Answer?, AnswerProblemCode> {
        guard let text = typed(question.field) else { return .success(nil) }
        guard text.utf8.count <= 9, let number = Int(text) else { return .failure(AnswerProblemCode(.notANumber)) }
        return .success(.integer(number))
    }

    private func month() -> Result<Answer?, AnswerProblemCode> {
        let (year, month) = (typed(question.yearField), typed(question.monthField))
        guard let year else { return month == nil ? .success(nil) : .failure(AnswerProblemCode(.yearMissing)) }
        let number = month.map(Int.init)
        guard let year = digits(year, 4), number == nil || number != .some(nil),
            let answer = MonthAnswer(year: year, month: number ?? nil, isAbout: typed(question.aboutField) != nil)
        else { return .failure(AnswerProblemCode(.notADate)) }
        return .success(.month(answer))
    }

    private func date() -> Result<Answer?, AnswerProblemCode> {
        let parts = [question.yearField, question.monthField, question.dayField].map(typed)
        guard parts.contains(where: { $0 != nil }) else { return .success(nil) }
        let numbers = parts.compactMap { $0.flatMap { Int($0) } }
        guard numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            return .failure(AnswerProblemCode(.notADate))
        }
        return .success(.date(date))
    }

    /// The first value without outer spaces; nil when nothing is typed.
    private func typed(_ field: String) -> String? {
        guard let text = fields[field]?.first else { return nil }
        let trimmed = text.drop(while: \.isWhitespace)
        guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...end])
    }
}

/// A problem's code on its way to its question.
struct AnswerProblemCode: Error {
    let code: AnswerProblem.Code

    init(_ code: AnswerProblem.Code) {
        self.code = code
    }
}
