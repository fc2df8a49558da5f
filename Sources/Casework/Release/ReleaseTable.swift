import Anonymization
import Foundation
import Intake

/// The stories of a release as a table of codes: language, form version, then the questions.
///
/// Language and form version help to find a person as much as an answer does, so they are coarsened like one.
struct ReleaseTable {
    let questions: [Question]
    let columns: [String]
    /// Positions of the columns that are coarsened.
    let quasi: [Int]
    /// Positions of the sensitive columns in which all stories together give at least `diversity` different answers.
    /// Silence is no answer.
    let diverse: [Int]
    /// Positions of the other sensitive columns: they are not published.
    let hidden: Set<Int>
    let cells: [[String]]
    /// What an answer gives away of others, for each column after the first ones.
    let dependence: Dependence
    /// The whole ladder of each column that is coarsened, in the order of `quasi`.
    private let ladders: [WholeLadder]
    private let form: FormDefinition
    private let rules: ReleaseRules

    /// `now` is when the release is made.
    init(form: FormDefinition, stories: [ReleasableStory], rules: ReleaseRules, now: Date) throws {
        self.form = form
        self.rules = rules
        let questions = form.releasable(leavingOut: rules.leftOut)
        self.questions = questions
        columns = [ReleaseColumn.language, ReleaseColumn.formVersion] + questions.map(\.name.rawValue)
        let context = columns.count - questions.count
        quasi = columns.indices.filter { column in
            column < context || form.generalisation(of: questions[column - context].name) != nil
        }
        let cells = stories.map { Self.cells(of: $0.record, questions) }
        self.cells = cells
        let sensitive = columns.indices.filter { $0 >= context && questions[$0 - context].role == .sensitive }
        diverse = sensitive.filter { column in Self.answers(cells.map { $0[column] }).count >= rules.diversity }
        hidden = Set(sensitive).subtracting(diverse)
        dependence = Dependence(form: form, questions: questions, quasi: Set(quasi), firstColumn: context, cells: cells)
        let names = columns
        ladders = try quasi.map { column in
            let seen = Set(cells.map { $0[column] })
            if column < context { return try WholeLadder(column: names[column], languagesAnd: seen) }
            return try WholeLadder(of: questions[column - context], in: form, seen: seen, now: now)
        }
    }

    /// Several choices of one answer stand in one cell, separated by spaces, in the order of the form.
    private static func cells(of record: StoryRecord, _ questions: [Question]) -> [String] {
        [record.language.rawValue, record.formVersion]
            + questions.map { question in
                guard let codes = record.answers[question.name] else { return MissingCode.notAsked.rawValue }
                // An estimate is released like a month: that it is one would only set the row apart.
                let isMonth = question.type == .month
                return codes.map { isMonth ? $0.replacing(Answer.about, with: "") : $0 }.joined(separator: " ")
            }
    }

    /// The different answers among cells; silence is none.
    private static func answers(_ cells: [String]) -> Set<String> { Set(cells).subtracting(MissingCode.texts) }

    /// The sensitive columns that a class must be diverse in. One that is hidden wherever another is coarsened asks
    /// nothing of the search: `shown` sees to it.
    private var searchedSensitive: [Int] {
        rules.diversity > 1 ? diverse.filter { !dependence.needsQuasi($0) } : []
    }

    /// Whether stories may be a class by themselves as far as their sensitive answers go.
    func isDiverse(_ rows: [Int]) -> Bool {
        searchedSensitive.allSatisfy { column in
            Self.answers(rows.map { cells[$0][column] }).count >= rules.diversity
        }
    }

    /// The rows of one class, which show the same in all coarsened columns, as they may leave.
    ///
    /// Hidden are the columns whose conditions would tell what was coarsened or hidden, and sensitive ones in which the
    /// class gives an answer but fewer than `diversity` different ones. Of one answer alone, silence would not help:
    /// everybody who answered gave it.
    func shown(_ rows: [[String]]) -> [[String]] {
        guard let first = rows.first else { return [] }
        var suppressed = hidden
        for column in columns.indices where !quasi.contains(column) && !suppressed.contains(column) {
            let isSensitive = question(column)?.role == .sensitive
            let answers = isSensitive ? Self.answers(rows.map { $0[column] }).count : 0
            if dependence.tells(column, of: first, without: suppressed)
                || (isSensitive && answers > 0 && answers < rules.diversity)
            {
                suppressed.insert(column)
            }
        }
        return rows.map { row in
            row.indices.map { suppressed.contains($0) ? MissingCode.suppressed.rawValue : row[$0] }
        }
    }

    /// The question of a column; nil for language and form version.
    func question(_ column: Int) -> Question? {
        let index = column - (columns.count - questions.count)
        return index < 0 ? nil : questions[index]
    }

    /// A value and what it becomes, `*` last.
    func path(of value: String, column: Int) -> [String] {
        let ladder = question(column).flatMap { form.generalisation(of: $0.name) }
        return ladder?.path(of: value) ?? [value, Ladder.top]
    }

    /// What coarsening cost: 0 as answered, 1 nothing left. `kept` has the published cells of each row that is left.
    ///
    /// All coarsened columns count, each over its whole ladder, so that losses of different releases can be compared.
    func loss(of kept: [Int: [String]]) -> Double {
        guard !cells.isEmpty, !quasi.isEmpty else { return 0 }
        var product = 1.0
        for (column, ladder) in zip(quasi, ladders) {
            let sum = cells.indices.reduce(0.0) { sum, row in
                sum + (kept[row].map { ladder.loss(of: cells[row][column], shownAs: $0[column]) } ?? 1)
            }
            product *= 1 + sum / Double(cells.count)
        }
        return pow(product, 1 / Double(quasi.count)) - 1
    }

    func topLevel(_ column: Int) -> Int {
        question(column).flatMap { form.generalisation(of: $0.name) }.map { $0.height - 1 } ?? 1
    }

    /// The stories at `rows`, to be anonymized among themselves; at most `suppression` of them, 0 to 1, is left out.
    func anonymizer(of rows: [Int], suppression: Double) throws -> Anonymizer {
        // A column in which all rows agree has nothing to coarsen, and would only double the search.
        let searched = quasi.filter { column in Set(rows.map { cells[$0][column] }).count > 1 }
        let quasi = searched.isEmpty ? Array(quasi.prefix(1)) : searched
        let model = PrivacyModel(
            k: rules.k,
            sensitive: searchedSensitive.map {
                .distinctAnswers(column: columns[$0], l: rules.diversity, silent: MissingCode.texts)
            },
            suppressionLimit: suppression)
        return Anonymizer(
            table: try Table(columns: columns, rows: rows.map { cells[$0] }), hierarchies: ladders.map(\.hierarchy),
            quasi: quasi.map { columns[$0] }, model: model, metric: .loss, aggregate: .geometric, threads: 2)
    }
}
