import Anonymization
import Foundation
import Intake

/// The ladder of a column with every answer that the form allows, not only those that were given: what a step costs
/// must not depend on who happens to be in a release.
struct WholeLadder {
    let hierarchy: Hierarchy
    /// What each answer becomes.
    private let paths: [String: [String]]
    /// How many answers become a value, by step.
    private let sizes: [[String: Int]]

    /// Months of this many years count as possible, the year of the release included; earlier ones only where somebody
    /// gave them.
    private static let years = 10

    /// Answers to a question. Of several choices in one answer, only the combinations `seen` can be listed.
    init(of question: Question, in form: FormDefinition, seen: Set<String>, now: Date) throws {
        let ladder = form.generalisation(of: question.name)
        var values = seen.union(MissingCode.allCases.map(\.rawValue)).subtracting([MissingCode.suppressed.rawValue])
        if let list = form.choices(of: question) { values.formUnion(list.choices.map(\.name)) }
        if case .month = question.type {
            let last = YearMonth(utc: now).year
            for year in (last - Self.years + 1)...last {
                for month in 1...12 { values.insert(month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)") }
            }
        }
        try self.init(column: question.name.rawValue, paths: values) { ladder?.path(of: $0) ?? [$0, Ladder.top] }
    }

    /// Languages or versions: as they are, or nothing.
    init(column: String, languagesAnd seen: Set<String>) throws {
        let values =
            column == ReleaseColumn.language ? seen.union([.english, .spanish].map(\LanguageTag.rawValue)) : seen
        try self.init(column: column, paths: values) { [$0, Ladder.top] }
    }

    private init(column: String, paths values: Set<String>, path: (String) -> [String]) throws {
        let rows = values.sorted().map(path)
        hierarchy = try Hierarchy(attribute: column, rows: rows)
        paths = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0) })
        sizes = (0...hierarchy.topLevel).map { step in
            rows.reduce(into: [:]) { sizes, row in sizes[row[step], default: 0] += 1 }
        }
    }

    /// The share of the other answers that a shown value could stand for too: 0 as answered, 1 for `*`.
    func loss(of answer: String, shownAs value: String) -> Double {
        guard let path = paths[answer], let step = path.firstIndex(of: value) else { return 1 }
        let others = paths.count - 1
        return others == 0 ? 0 : Double((sizes[step][value] ?? 1) - 1) / Double(others)
    }
}
