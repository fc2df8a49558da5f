import Casework
import Intake

/// The answers to one question, counted for everybody to see.
///
/// Rows can stand at different steps, so all are raised to the coarsest one that occurs: bars must not overlap. What
/// fewer than `least` rows say is counted with all other answers, and so is what has no answer.
struct FindingsTally {
    /// The answer of each row; nil for those that have no bar of their own.
    let answers: [String?]
    /// Biggest first.
    let bars: [(code: String, count: Int)]
    let others: Int

    /// More bars than this are not read.
    private static let places = 8

    init(_ cells: [String], least: Int, raise: (String) -> String?) {
        let raised = cells.map { cell in
            cell == Ladder.top || MissingCode(rawValue: cell) != nil ? nil : raise(cell)
        }
        let counts = raised.compactMap { $0 }.reduce(into: [:]) { counts, code in counts[code, default: 0] += 1 }
        let ranked = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let bars = ranked.prefix(Self.places).map { (code: $0.key, count: $0.value) }
        let shown = Set(bars.map(\.code))
        self.bars = bars
        answers = raised.map { $0.flatMap { shown.contains($0) ? $0 : nil } }
        others = cells.count - bars.reduce(0) { $0 + $1.count }
    }
}

extension PublishedTable {
    /// Counts a column; nil when the release does not have it or says nothing in it.
    func tally(_ question: QuestionName, form: FormDefinition) -> FindingsTally? {
        guard let column = column(question) else { return nil }
        let cells = cells(of: column.name)
        let step = cells.filter { $0 != Ladder.top }.compactMap(column.level).max() ?? 0
        let ladder = form.generalisation(of: question)
        let tally = FindingsTally(cells, least: manifest.k) { code in
            if step == 0 { return code }
            guard let path = ladder?.path(of: code), path.indices.contains(step) else { return code }
            return path[step]
        }
        return tally.bars.isEmpty ? nil : tally
    }

    /// How many cells hold an answer, none, or were hidden, over all questions.
    var gaps: (answered: Int, missing: Int, hidden: Int) {
        let cells = package.columns.filter { QuestionName(rawValue: $0.name) != nil && !Self.own.contains($0.name) }
            .flatMap { self.cells(of: $0.name) }
        let hidden = cells.count { $0 == Ladder.top || $0 == MissingCode.suppressed.rawValue }
        let missing = cells.count { $0 != MissingCode.suppressed.rawValue && MissingCode(rawValue: $0) != nil }
        return (cells.count - hidden - missing, missing, hidden)
    }

    /// Columns of the release itself.
    private static let own: Set<String> = [ReleaseColumn.row, ReleaseColumn.language, ReleaseColumn.formVersion]
}
