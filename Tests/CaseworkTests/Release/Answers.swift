import Intake

@testable import Casework

/// Invented answers to the form, the same for the same generator.
struct Answers {
    let form: FormDefinition
    /// Frequent answers first, as among people.
    private static let skew = 3

    func random(using generator: inout some RandomNumberGenerator) -> CodedAnswers {
        form.releasable(leavingOut: []).reduce(into: [:]) { answers, question in
            answers[question.name] = [code(question, using: &generator)]
        }
    }

    /// As a person gives them who passes every page: questions that do not apply are not asked.
    func asked(using generator: inout some RandomNumberGenerator) -> CodedAnswers {
        let releasable = Set(form.releasable(leavingOut: []).map(\.name))
        var context = ConditionContext(answers: [:])
        var answers: CodedAnswers = [:]
        for page in form.pages {
            for question in page.questions where releasable.contains(question.name) {
                let applies = [page.relevant, question.relevant].allSatisfy { $0?.holds(in: context) ?? true }
                let code = applies ? code(question, using: &generator) : MissingCode.notAsked.rawValue
                answers[question.name] = [code]
                if MissingCode(rawValue: code) == nil { context.answers[question.name] = .choice(code) }
            }
        }
        return answers
    }

    private func code(_ question: Question, using generator: inout some RandomNumberGenerator) -> String {
        if Int.random(in: 0..<12, using: &generator) == 0 { return MissingCode.skipped.rawValue }
        switch question.type {
        case .integer: return String(Int.random(in: 0..<60, using: &generator))
        case .month:
            return "202\(Int.random(in: 3...6, using: &generator))-0\(Int.random(in: 1...9, using: &generator))"
        case .selectOne, .selectMultiple, .selectOneFromFile, .date, .text, .longText, .note:
            guard let list = form.choices(of: question) else { return MissingCode.notAsked.rawValue }
            let count = min(list.choices.count, question.name == "county" ? 12 : list.choices.count)
            let place = (0..<Self.skew).map { _ in Int.random(in: 0..<count, using: &generator) }.min() ?? 0
            return list.choices[place].name
        }
    }
}

/// SplitMix64 (Steele et al., "Fast Splittable Pseudorandom Number Generators", 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
