/// Gathers the mistakes of a form while it is read, so that all of them can be named at once.
struct ProblemList {
    private(set) var problems: [FormProblem] = []

    mutating func add(_ code: FormProblem.Code, _ line: Int, _ explanation: String) {
        problems.append(FormProblem(line: line, code: code, explanation: explanation))
    }

    var sorted: [FormProblem] { problems.sorted { $0.line < $1.line } }
}
