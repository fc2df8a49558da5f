import Testing

@testable import Intake

struct ConditionEvaluationTests {
    private static let answers: [QuestionName: Answer] = [
        "one": .choice("ice"), "several": .choices(["x", "y"]), "number": .integer(7), "unknown": .dontKnow,
        "words": .text("año"),
        "month": MonthAnswer(year: 2024, month: 5, isAbout: false).map { .month($0) } ?? .dontKnow,
        "year": MonthAnswer(year: 2024, month: nil, isAbout: false).map { .month($0) } ?? .dontKnow,
    ]

    @Test(
        arguments: [
            "${one} = 'ice'", "${one} != 'police'", "'ice' = ${one}", "selected(${several}, 'y')",
            "selected(${one}, 'ice')", "not(selected(${several}, 'z'))", "count-selected(${several}) = 2",
            "count-selected(${open}) = 0", "${open} = ''", "${unknown} = 'dont_know'", "${number} > 6.5",
            "${number} >= 7 and ${number} <= 7", "${number} = 7", "-1 < ${number}", "string-length(${words}) = 3",
            "${one} = 'a' or ${one} = 'b' or ${one} = 'ice'", "${one} = 'ice' or ${open} = 'a' and ${open} = 'b'",
            "(${one} = 'a' or ${one} = 'ice') and true()", "not(false())", "${month} < '2024-06-01'",
            "${month} >= '2024-05-20'", "${year} >= 2024", "${month} > '2023'", "${month} <= today()", "not(${open})",
        ])
    func `holds`(source: String) throws {
        #expect(try Condition(source).holds(in: context))
    }

    @Test(
        arguments: [
            "${open} = 'ice'", "${open} > 0", "${open} < 0", "${unknown} > 0", "${one} > 'a'", "not(${one} = 'ice')",
            "${one} = 'a' and ${one} = 'ice'", "selected(${open}, 'x')", "${month} > today()", "${several} = 'x'",
        ])
    func `does not hold`(source: String) throws {
        #expect(try !Condition(source).holds(in: context))
    }

    private var context: ConditionContext {
        ConditionContext(answers: Self.answers, today: CalendarDate("2026-03-09"))
    }
}
