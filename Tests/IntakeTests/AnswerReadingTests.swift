import Testing

@testable import Intake

/// What a browser may send for one page, and what becomes of it.
struct AnswerReadingTests {
    private let form: FormDefinition
    private let page: FormPage

    init() throws {
        form = try FormDefinition.sample(
            """
              - type: group
                name: p
                children:
                  - {type: select_one colour, name: one, disclosure: plain}
                  - {type: select_multiple colour, name: some, constraint: "count-selected(.) < 3", disclosure: plain}
                  - {type: integer, name: days, constraint: ". <= 365", disclosure: plain}
                  - {type: date, name: month, appearance: month-year, constraint: ". <= today()", disclosure: plain}
                  - {type: date, name: day, audience: legal, disclosure: identifier}
                  - {type: text, name: words, redact: yes, max_length: 10, disclosure: identifier}
                  - {type: select_one colour, name: sure, dont_know: no, rather_not_say: no, disclosure: plain}
            """)
        page = try #require(form.pages.first)
    }

    @Test(
        arguments: [
            (["one": ["red"]], "one", Answer.choice("red")),
            (["one.escape": ["dont_know"]], "one", .dontKnow),
            (["one": ["rather_not_say"]], "one", .ratherNotSay),
            (["one.escape": ["dont_know", "rather_not_say"]], "one", .ratherNotSay),
            (["one": [""], "one.escape": ["rather_not_say"]], "one", .ratherNotSay),
            (["some": ["blue", "red", "blue"]], "some", .choices(["red", "blue"])),
            (["days": [" 12 "]], "days", .integer(12)),
            (["day.year": ["2026"], "day.month": ["12"], "day.day": ["3"]], "day", .date(.sample)),
            (["words": ["  a\r\nb\u{0}c\r "]], "words", .text("a\nbc")),
            (["words": ["n\u{303}"]], "words", .text("ñ")),
            (["words": ["0123456789"]], "words", .text("0123456789")),
        ] as [([String: [String]], QuestionName, Answer)])
    func `takes an answer`(fields: [String: [String]], question: QuestionName, answer: Answer) {
        var draft = DraftAnswers(language: .spanish)
        #expect(draft.apply(page: page, fields: fields, form: form, today: .sample) == [])
        #expect(draft.answers == [question: answer])
        #expect(draft.typed.isEmpty)
    }

    @Test(
        arguments: [
            (["one": ["pink"]], "one", AnswerProblem.Code.unknownChoice),
            (["one": ["red", "blue"]], "one", .contradicts),
            (["one": ["red"], "one.escape": ["dont_know"]], "one", .contradicts),
            (["sure.escape": ["dont_know"]], "sure", .unknownChoice),
            (["one.escape": ["whatever"]], "one", .unknownChoice),
            (["some": ["red", "pink"]], "some", .unknownChoice),
            (["some": ["red", "green", "blue"]], "some", .constraint),
            (["days": ["about five"]], "days", .notANumber),
            (["days": ["-1"]], "days", .notANumber),
            (["days": ["99999999999999999999"]], "days", .notANumber),
            (["days": ["366"]], "days", .constraint),
            (["month.month": ["5"]], "month", .yearMissing),
            (["month.year": ["24"]], "month", .notAYear),
            (["month.year": ["2024"], "month.month": ["13"]], "month", .notADate),
            (["month.year": ["2027"]], "month", .constraint),
            (["day.year": ["2026"], "day.month": ["2"], "day.day": ["30"]], "day", .notADate),
            (["day.year": ["2026"]], "day", .notADate),
            (["words": ["0123456789x"]], "words", .tooLong(count: 11, limit: 10)),
            (["stranger": ["x"]], "one", .unknownField),
            (["one.day.day": ["x"]], "one", .unknownField),
        ] as [([String: [String]], QuestionName, AnswerProblem.Code)])
    func `names what has to be put right`(
        fields: [String: [String]], question: QuestionName, code: AnswerProblem.Code
    ) {
        var draft = DraftAnswers(language: .spanish)
        let problems = draft.apply(page: page, fields: fields, form: form, today: .sample)
        #expect(problems == [AnswerProblem(question: question, code: code)])
        #expect(draft.answers.isEmpty)
    }

    @Test func `one mistake loses nothing of what else was typed`() {
        var draft = DraftAnswers(language: .spanish)
        let fields = ["one": ["red"], "days": ["cinco"], "words": ["demasiado largo"]]
        let problems = draft.apply(page: page, fields: fields.merging(["token": ["t"]]) { $1 }, form: form)
        #expect(problems.map(\.question) == ["days", "words"])
        #expect(draft.answers == ["one": .choice("red")])
        #expect(draft.typed["p"] == fields)
    }

    @Test func `what is left open on a saved page is no answer any more`() {
        var draft = DraftAnswers(language: .spanish)
        _ = draft.apply(page: page, fields: ["one": ["red"], "some": ["blue"]], form: form)
        _ = draft.apply(page: page, fields: ["some": ["blue"]], form: form)
        #expect(draft.answers == ["some": .choices(["blue"])])
    }

    @Test func `no problem carries a word of what was typed`() {
        let canary = "Xochiquetzalli 555-0142"
        var draft = DraftAnswers(language: .spanish)
        let names = page.questions.flatMap(\.fields) + [canary]
        let fields = Dictionary(names.map { ($0, [canary]) }, uniquingKeysWith: { first, _ in first })
        let problems = draft.apply(page: page, fields: fields, form: form)
        #expect(problems.count >= page.questions.count)
        #expect(!"\(problems)".contains("Xochi") && !"\(problems)".contains("0142"))
    }
}

extension CalendarDate {
    static let sample = CalendarDate(year: 2026, month: 12, day: 3) ?? CalendarDate.earliest
    private static let earliest: CalendarDate = {
        guard let date = CalendarDate("1970-01-01") else { preconditionFailure("a day that exists") }
        return date
    }()
}
