import Foundation
import Testing

@testable import Intake

/// A form that somebody is still writing: whatever it looks like, it is read to the end and its mistakes are named.
struct FormMutationTests {
    private static let file = "name,label,state\n06037,Los Angeles County,CA\n48201,Harris County,TX\n"

    private static let survey = """
          - type: group
            name: first
            children:
              - {type: select_one colour, name: one, disclosure: sensitive}
              - type: date
                name: month
                appearance: month-year
                constraint: ". <= today() and . >= 1950"
                disclosure: quasi time
          - type: group
            name: second
            relevant: "${one} = 'red'"
            children:
              - {type: select_one_from_file towns.csv, name: town, choice_filter: "zone = 'a'", disclosure: quasi zone}
              - {type: text, name: words, redact: yes, max_length: 100, disclosure: identifier}
        """

    @Test func `no change to a form stops the program`() {
        let lines = FormDefinition.sampleYAML(Self.survey).split(separator: "\n", omittingEmptySubsequences: false)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var mutated = lines.map(String.init)
            for _ in 0..<Int.random(in: 1...3, using: &generator) { Self.mutate(&mutated, &generator) }
            let problems = FormDefinition.read(mutated.joined(separator: "\n")) { _ in Self.file }.problems
            #expect(problems.allSatisfy { $0.line >= 0 && !$0.explanation.isEmpty })
        }
    }

    private static func mutate(_ lines: inout [String], _ generator: inout SeededGenerator) {
        guard let place = lines.indices.randomElement(using: &generator) else { return }
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines[place] = String(lines[place].dropLast(Int.random(in: 1...9, using: &generator)))
        case 3: lines[place] = "  " + lines[place]
        default: lines[place] = lines[place].replacingOccurrences(of: ":", with: ": &a *a [")
        }
    }

    @Test(
        arguments: [
            "name,label\n", "", "label\nx\n", "name,label\na\n", "name,label\na,\"b\n", "name,label\na,x\na,y\n",
            "name,label\na b,x\n", "name,label\ndont_know,x\n",
        ])
    func `a choice file with a mistake is named`(file: String) {
        let survey =
            "  - {type: group, name: p, children: [{type: select_one_from_file t.csv, name: a, disclosure: plain}]}"
        let problems = FormDefinition.read(FormDefinition.sampleYAML(survey)) { _ in file }.problems
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.line == 12)
    }

    @Test func `a choice file may quote its cells`() throws {
        let choices = try ChoiceFile.choices(in: "name,label\r\na,\"Uno, \"\"dos\"\"\"\r\n")
        #expect(choices == [Choice(name: "a", label: "Uno, \"dos\"")])
    }
}
