import Testing

@testable import Intake

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension FormDefinition {
    /// A form from its survey part, with three small lists.
    static func sample(_ survey: String) throws(FormProblems) -> FormDefinition {
        try parse(yaml: sampleYAML(survey)) { $0 == "towns.csv" ? "name,label,zone\nt1,Uno,a\nt2,Dos,b\n" : nil }
    }

    /// The survey begins on line 12.
    static func sampleYAML(_ survey: String) -> String {
        """
        settings: {form_id: sample, version: "1"}
        ladders:
          zone: [zone, "*"]
          time: [quarter, year, "*"]
        choices:
          yes_no: ["yes", "no"]
          colour: [red, green, blue]
          zones:
            - {name: a, part: north}
            - {name: b, part: south}
        survey:

        """ + survey
    }
}

/// Answers drawn at random for a whole form, each question left open now and then.
struct RandomAnswers {
    var generator: SeededGenerator
    let form: FormDefinition

    mutating func next() -> [QuestionName: Answer] {
        var answers: [QuestionName: Answer] = [:]
        for question in form.questions where question.isAsked { answers[question.name] = answer(to: question) }
        return answers
    }

    private mutating func answer(to question: Question) -> Answer? {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: return nil
        case 1: return .dontKnow
        case 2: return .ratherNotSay
        default: break
        }
        switch question.type {
        case .selectOne, .selectOneFromFile:
            return form.choices(of: question)?.choices.randomElement(using: &generator).map { .choice($0.name) }
        case .selectMultiple:
            let some = form.choices(of: question)?.choices.filter { _ in Bool.random(using: &generator) } ?? []
            return some.isEmpty ? nil : .choices(some.map(\.name))
        case .text, .longText: return .text("palabras")
        case .month: return MonthAnswer(year: 2024, month: 5, isAbout: true).map { .month($0) }
        case .date: return CalendarDate(year: 2026, month: 12, day: 3).map { .date($0) }
        case .integer: return .integer(Int.random(in: 0...40, using: &generator))
        case .note: return nil
        }
    }
}
