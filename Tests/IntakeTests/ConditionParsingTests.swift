import Testing

@testable import Intake

struct ConditionParsingTests {
    @Test(
        arguments: [
            ("", 1), ("   ", 4), ("${a", 1), ("$a = 1", 1), ("${A} = 1", 1), ("${a} = 'x", 8), ("${a} == 'x'", 6),
            ("${a} = ", 8), ("(${a} = 'x'", 12), ("${a} = 'x')", 11), ("${a} = x", 8), ("select(${a}, 'x')", 1),
            ("selected(${a})", 1), ("selected(${a}, 'x'", 19), ("not(${a}, ${b})", 1), ("${a} # 1", 6),
            ("1.2.3 = .", 1),
            ("${a} ${b}", 6), ("and ${a}", 1), ("${a} or", 8),
        ])
    func `names the column of a mistake`(source: String, column: Int) {
        let problem = #expect(throws: ExpressionProblem.self) { try Condition(source) }
        #expect(problem?.column == column, "\(source): \(String(describing: problem))")
    }

    @Test func `parentheses have a depth that nobody needs`() throws {
        let deep = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
        _ = try Condition(deep)
        let problem = #expect(throws: ExpressionProblem.self) {
            try Condition(String(repeating: "(", count: 100_000))
        }
        #expect(problem?.code == .tooDeep)
    }

    @Test func `lists its references once, in order`() throws {
        #expect(try Condition("${b} = 1 and (${a} = 2 or ${b} = 3)").references == ["b", "a"])
    }

    @Test func `no random text stops the program`() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "${a}", "'x'", "(", ")", "and", "or", "not(", "selected(", ",", ".", "=", "<", "9", "-", "é", " ", "$", "{",
            "\"",
        ]
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<14, using: &generator)
            let source = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            do {
                let condition = try Condition(source)
                _ = condition.holds(in: ConditionContext(answers: ["a": .choices(["x", "y"])]))
            } catch {
                #expect(error.column >= 1)
            }
        }
    }
}
