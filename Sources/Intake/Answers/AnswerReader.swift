/// Reads the answer to one question out of the fields of an HTML form.
struct AnswerReader {
    let question: Question
    /// The choices that are offered after what was answered before.
    let choices: [Choice]
    let fields: [String: [String]]

    /// The answer, nil when the question was left open, or what keeps it from being one.
    func read() throws(AnswerProblem) -> Answer? {
        let escape = try escape()
        if escape != nil, isAnswered { throw problem(.contradicts) }
        if let escape { return escape.answer }
        switch question.type {
        case .selectOne, .selectOneFromFile: return try one()
        case .selectMultiple: return try several()
        case .text(let limit), .longText(let limit): return try text(limit)
        case .month: return try month()
        case .date: return try date()
        case .integer: return try integer()
        case .note: return nil
        }
    }

    private func values(_ field: String) -> [String] {
        (fields[field] ?? []).filter { !$0.isEmpty }
    }

    private func typed(_ field: String) -> String {
        TypedText.cleaned(values(field).first ?? "")
    }

    private var isAnswered: Bool {
        [question.field, question.yearField, question.monthField, question.dayField].contains { !typed($0).isEmpty }
    }

    private func escape() throws(AnswerProblem) -> Escape? {
        let found = values(question.escapeField).map { Escape(rawValue: $0) }
        guard found.allSatisfy({ $0?.isOffered(by: question) ?? false }) else { throw problem(.unknownChoice) }
        // Both ticked: whoever would rather not say is not asked why.
        return found.contains(.ratherNotSay) ? .ratherNotSay : found.first ?? nil
    }

    private func one() throws(AnswerProblem) -> Answer? {
        let values = values(question.field)
        guard let value = values.first else { return nil }
        guard values.count == 1 else { throw problem(.contradicts) }
        if choices.contains(where: { $0.name == value }) { return .choice(value) }
        // Among radio buttons the ways out stand in the same group, so that one of all can be chosen.
        guard let escape = Escape(rawValue: value), escape.isOffered(by: question) else {
            throw problem(.unknownChoice)
        }
        return escape.answer
    }

    private func several() throws(AnswerProblem) -> Answer? {
        let chosen = Set(values(question.field))
        let known = choices.map(\.name).filter(chosen.contains)
        guard known.count == chosen.count else { throw problem(.unknownChoice) }
        return known.isEmpty ? nil : .choices(known)
    }

    private func text(_ limit: Int) throws(AnswerProblem) -> Answer? {
        let text = typed(question.field)
        let length = text.unicodeScalars.count
        guard length <= limit else { throw problem(.tooLong(count: length, limit: limit)) }
        return text.isEmpty ? nil : .text(text)
    }

    private func integer() throws(AnswerProblem) -> Answer? {
        let text = typed(question.field)
        if text.isEmpty { return nil }
        guard let number = wholeNumber(text) else { throw problem(.notANumber) }
        return .integer(number)
    }

    private func month() throws(AnswerProblem) -> Answer? {
        let (year, month) = (typed(question.yearField), typed(question.monthField))
        if year.isEmpty && month.isEmpty { return nil }
        guard !year.isEmpty else { throw problem(.yearMissing) }
        guard let year = wholeNumber(year), CalendarDate.years.contains(year) else { throw problem(.notAYear) }
        let number = wholeNumber(month)
        guard month.isEmpty || number != nil,
            let answer = MonthAnswer(year: year, month: number, isAbout: !values(question.aboutField).isEmpty)
        else { throw problem(.notADate) }
        return .month(answer)
    }

    private func date() throws(AnswerProblem) -> Answer? {
        let texts = [typed(question.yearField), typed(question.monthField), typed(question.dayField)]
        if texts.allSatisfy(\.isEmpty) { return nil }
        guard texts.allSatisfy({ !$0.isEmpty }) else { throw problem(.notADate) }
        let numbers = texts.compactMap(wholeNumber)
        guard numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            throw problem(.notADate)
        }
        return .date(date)
    }

    /// At most nine ASCII digits: no sign, and nothing that could overflow.
    private func wholeNumber(_ text: String) -> Int? {
        (1...9).contains(text.utf8.count) ? digits(text, text.utf8.count) : nil
    }

    private func problem(_ code: AnswerProblem.Code) -> AnswerProblem {
        AnswerProblem(question: question.name, code: code)
    }
}
