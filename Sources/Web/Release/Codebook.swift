import Casework
import Intake
import Localization

/// What every column and code of a release means, in every language of the catalogue.
struct Codebook: Sendable {
    struct Entry: Sendable {
        let code: String
        /// 0 as answered, higher when coarsened, nil when there is no answer.
        let level: Int?
        let labels: [LanguageTag: String]
    }

    struct Column: Sendable {
        let column: ReleaseColumn
        let labels: [LanguageTag: String]
        /// Empty where codes speak for themselves: names of rows, months, numbers, versions.
        let entries: [Entry]
    }

    let languages: [LanguageTag]
    let columns: [Column]

    init(_ release: PreparedRelease, form: FormDefinition, catalogue: Catalogue) {
        let languages = catalogue.languages
        let labels = languages.map { ReleaseLabels(form: form, catalogue: catalogue, language: $0) }
        self.languages = languages
        columns = release.columns.map { column in
            let codes = CodeList(column, form: form, seen: release.cells(of: column.name))
            return Column(
                column: column,
                labels: Self.labels(labels) { $0.column(column) },
                entries: codes.codes.map { code, level in
                    Entry(code: code, level: level, labels: Self.labels(labels) { $0.code(code, in: column) })
                })
        }
    }

    private static func labels(
        _ labels: [ReleaseLabels], _ label: (ReleaseLabels) -> String
    ) -> [LanguageTag: String] {
        labels.reduce(into: [:]) { $0[$1.language] = label($1) }
    }
}

/// The codes that may stand in one column.
private struct CodeList {
    private(set) var codes: [(code: String, level: Int?)] = []
    private var known: Set<String> = []

    init(_ column: ReleaseColumn, form: FormDefinition, seen: [String]) {
        if column.role == .row { return }
        let present = Set(seen.flatMap { $0.split(separator: " ").map(String.init) })
        guard let name = column.question, let question = form.question(named: name) else {
            for code in present.sorted() { add(code, level: code == Ladder.top ? 1 : 0) }
            return
        }
        let missing = MissingCode.allCases.map(\.rawValue)
        if let list = form.choices(of: question) {
            addChoices(list, form.generalisation(of: name), column, present)
        }
        if case .quasi(let level, let top) = column.role, level == top { add(Ladder.top, level: top) }
        for code in missing { add(code, level: nil) }
    }

    /// Of a list from a file (counties) only the codes that occur.
    private mutating func addChoices(
        _ list: ChoiceList, _ ladder: Generalisation?, _ column: ReleaseColumn, _ present: Set<String>
    ) {
        var highest = 0
        if case .quasi(let level, let top) = column.role { highest = min(level, top - 1) }
        let isLong = list.file != nil
        for level in 0...highest {
            for choice in list.choices {
                let path = ladder?.path(of: choice.name) ?? [choice.name]
                if isLong && !present.contains(path[level]) { continue }
                add(path[level], level: level)
            }
        }
    }

    private mutating func add(_ code: String, level: Int?) {
        if known.insert(code).inserted { codes.append((code, level)) }
    }
}
