/// Something the person can mend, and the field where.
struct StaffProblem: Sendable {
    let field: String?
    let message: StaffMessage

    init(_ field: String?, _ message: StaffMessage) {
        self.field = field
        self.message = message
    }
}

extension [StaffProblem] {
    /// The text to show at `field`.
    func text(at field: String, _ visit: StaffVisit) -> String? {
        first { $0.field == field }.map { visit.say($0.message) }
    }
}

/// The list at the top of a page that came back.
struct ProblemSummary: PageModel {
    let problemsTitle: String
    let list: [Line]

    struct Line: PageModel {
        let field: String?
        let message: String
    }

    init?(_ visit: StaffVisit, _ problems: [StaffProblem]) {
        guard !problems.isEmpty else { return nil }
        problemsTitle = visit.say("shell.error_summary")
        list = problems.map { Line(field: $0.field, message: visit.say($0.message)) }
    }
}
