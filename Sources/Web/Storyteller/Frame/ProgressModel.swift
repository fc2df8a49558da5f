import Localization

/// Where on the way the reader is, in words and as a quiet bar; and the way back.
struct ProgressModel: PageModel {
    let progressText: String
    let progressPart: Int
    let progressTotal: Int
    let backPath: String
    let backLabel: String
}

/// Something to mend, with a link to its field.
struct ProblemsModel: PageModel {
    let heading: String
    let items: [ProblemModel]

    /// Nil when there is nothing to mend.
    init?(_ items: [ProblemModel], _ texts: Wording) {
        guard !items.isEmpty else { return nil }
        self.items = items
        heading = texts("problems.summary.heading", ["count": .number(items.count)])
    }
}

struct ProblemModel: PageModel {
    /// The id of the field.
    let target: String
    let text: String
}
