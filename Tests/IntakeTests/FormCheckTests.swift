import Foundation
import Testing

@testable import Intake

/// A form with mistakes: each is named with its line, and all at once.
struct FormCheckTests {
    private static let plain = "disclosure: plain"

    @Test(
        arguments: [
            ("{type: select_one nothing, name: a, \(plain)}", FormProblem.Code.unknownList),
            ("{type: select_many colour, name: a, \(plain)}", .unknownType),
            ("{type: deviceid, name: a, \(plain)}", .refusedType),
            ("{type: geopoint, name: a, \(plain)}", .refusedType),
            ("{type: email, name: a, \(plain)}", .refusedType),
            ("{type: select_one colour, name: Colour, \(plain)}", .badName),
            ("{type: select_one colour, name: token, \(plain)}", .reservedName),
            ("{type: select_one colour, \(plain)}", .missingKey),
            ("{name: a, \(plain)}", .missingKey),
            ("{type: select_one colour, name: a}", .missingKey),
            ("{type: select_one colour, name: a, disclosure: secret}", .badValue),
            ("{type: select_one colour, name: a, disclosure: quasi nothing}", .unknownLadder),
            ("{type: select_one colour, name: a, disclosure: quasi zone}", .brokenLadder),
            ("{type: select_one colour, name: a, disclosure: quasi time}", .brokenLadder),
            ("{type: select_one colour, name: a, label: Hi, \(plain)}", .unknownKey),
            ("{type: select_one colour, name: a, required: maybe, \(plain)}", .badValue),
            ("{type: select_one colour, name: a, appearance: shiny, \(plain)}", .badValue),
            ("{type: text, name: a, max_length: 100, \(plain)}", .openWords),
            ("{type: text, name: a, redact: yes, \(plain)}", .noTextLimit),
            ("{type: text, name: a, redact: yes, max_length: 30000, \(plain)}", .noTextLimit),
            ("{type: date, name: a, \(plain)}", .badValue),
            ("{type: select_one_from_file none.csv, name: a, \(plain)}", .unknownFile),
            ("{type: select_one_from_file ../../etc/passwd, name: a, \(plain)}", .badName),
            ("{type: select_one colour, name: a, relevant: \"${b} = 'x'\", \(plain)}", .unknownReference),
            ("{type: select_one colour, name: a, relevant: \"${later} = 'red'\", \(plain)}", .laterReference),
            ("{type: select_one colour, name: a, relevant: \"${a} = 'red'\", \(plain)}", .samePageReference),
            ("{type: select_one colour, name: a, relevant: \"${first} = 'pink'\", \(plain)}", .unknownChoice),
            ("{type: select_one colour, name: a, relevant: \"selected(${some}, 'pink')\", \(plain)}", .unknownChoice),
            ("{type: select_one colour, name: a, relevant: \"${some} = 'red'\", \(plain)}", .comparesSeveral),
            ("{type: select_one colour, name: a, relevant: \"${first} = \", \(plain)}", .badExpression),
            ("{type: select_one colour, name: a, choice_filter: \"shade = ${first}\", \(plain)}", .unknownColumn),
            ("{type: select_one colour, name: first, \(plain)}", .duplicateName),
        ])
    func `names the mistake and its line`(question: String, code: FormProblem.Code) {
        let problems = problems(question)
        #expect(problems.map(\.code) == [code], "\(problems)")
        #expect(problems.first?.line == 20, "\(problems)")
    }

    @Test func `names all mistakes at once, in the order of the lines`() {
        let problems = problems(
            "{type: select_one nothing, name: B}", also: "{type: start, name: c, disclosure: plain}")
        #expect(problems.map(\.line) == problems.map(\.line).sorted())
        #expect(Set(problems.map(\.code)) == [.badName, .missingKey, .refusedType])
    }

    @Test(arguments: [("", 1), ("a: [1", 2), ("- just\n- a list", 1), ("a: 1\na: 2", 2)])
    func `names the line of what is no form`(yaml: String, line: Int) {
        let problems = FormCheck.problems(in: yaml, folder: URL(fileURLWithPath: "/nowhere"))
        #expect(!problems.isEmpty)
        #expect((problems.first?.line ?? 0) <= line)
    }

    @Test func `a ladder must not part again what it has joined`() throws {
        let yaml = FormDefinition.sampleYAML(
            "  - {type: group, name: p, children: [{type: select_one zones, name: a, disclosure: quasi bad}]}"
        )
        .replacingOccurrences(of: "  zone: [zone, \"*\"]", with: "  bad: [joined, parted, \"*\"]")
        .replacingOccurrences(of: "part: north", with: "joined: j, parted: n")
        .replacingOccurrences(of: "part: south", with: "joined: j, parted: s")
        let problems = FormCheck.problems(in: yaml, folder: URL(fileURLWithPath: "/nowhere"))
        #expect(problems.map(\.code) == [.brokenLadder], "\(problems)")
    }

    @Test func `a ladder ends in nothing known`() {
        let yaml = FormDefinition.sampleYAML("  - {type: group, name: p, children: [{type: note, name: a}]}")
            .replacingOccurrences(of: "[zone, \"*\"]", with: "[zone]")
        let problems = FormCheck.problems(in: yaml, folder: URL(fileURLWithPath: "/nowhere"))
        #expect(problems.map(\.code) == [.badLadder])
        #expect(problems.map(\.line) == [3])
    }

    @Test func `texts that are missing or belong to nothing are named`() throws {
        let form = try FormDefinition.sample(
            "  - {type: group, name: p, children: [{type: select_one yes_no, name: a, disclosure: plain}]}")
        let keys: Set<String> = [
            "page.p.title", "question.a.label", "question.a.hint", "choice.yes_no.yes", "question.b.label",
        ]
        let problems = FormCheck.problems(of: form, in: .spanish, keys: keys)
        #expect(problems.map(\.code) == [.extraText, .missingText])
        #expect(problems.last?.explanation.contains("choice.yes_no.no") == true)
        #expect(problems.last?.line == 12)
    }

    /// The question under test stands on line 20, between two pages that it may ask about.
    private func problems(_ question: String, also another: String? = nil) -> [FormProblem] {
        let survey = """
              - type: group
                name: before
                children:
                  - {type: select_one colour, name: first, disclosure: plain}
                  - {type: select_multiple colour, name: some, disclosure: plain}
              - type: group
                name: page_under_test
                children:
                  - \(question)
            \(another.map { "      - \($0)" } ?? "")
              - {type: group, name: after, children: [{type: select_one colour, name: later, disclosure: plain}]}
            """
        return FormCheck.problems(in: FormDefinition.sampleYAML(survey), folder: URL(fileURLWithPath: "/nowhere"))
    }
}
