import Anonymization
import Casework
import Intake
import Localization

/// What columns and codes are called in one language.
struct ReleaseLabels: Sendable {
    let form: FormDefinition
    let catalogue: Catalogue
    let language: LanguageTag

    func say(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        catalogue.text("release.\(key)", in: language, arguments)
    }

    /// The question as it was asked, or what a column of the release itself holds.
    func column(_ column: ReleaseColumn) -> String {
        guard let question = column.question else { return say(Self.key(of: column.name)) }
        return catalogue.text(FormText.label(of: question), in: language)
    }

    /// What a language is called.
    func language(_ tag: LanguageTag) -> String { text("release.language.\(tag)") ?? tag.rawValue }

    /// What was done to a column; `diversity` is how many different answers the release asks of sensitive ones.
    func role(_ role: ReleaseColumn.Role, diversity: Int) -> String {
        switch role {
        case .row: say("role.row")
        case .plain: say("role.plain")
        case .sensitive: say("role.sensitive", ["count": .number(diversity)])
        case .quasi(let level, let top): say("role.quasi", ["level": .number(level), "top": .number(top)])
        }
    }

    /// What leaving out a column buys.
    func advice(_ advice: ColumnAdvice) -> String {
        say(
            "advice.buys",
            [
                "loss": .number(Int((100 * advice.after.lossOfOthers).rounded())),
                "count": .number(advice.after.suppressedRows),
            ])
    }

    /// A cell: each of its codes, joined where there are several.
    func cell(_ cell: String, in column: ReleaseColumn) -> String {
        if column.role == .row { return cell }
        let labels = cell.split(separator: " ").map { code(String($0), in: column) }
        return labels.joined(separator: "; ")
    }

    /// A code as answered, coarsened or missing; itself where it needs no words (a month, a number, a version).
    func code(_ code: String, in column: ReleaseColumn) -> String {
        if code == Ladder.top { return say("code.top") }
        if let missing = MissingCode(rawValue: code) { return say("missing.\(missing.rawValue)") }
        guard let name = column.question, let question = form.question(named: name) else {
            return column.name == ReleaseColumn.language ? LanguageTag(rawValue: code).map(self.language) ?? code : code
        }
        return choice(code, of: question) ?? coarser(code, of: question) ?? code
    }

    private func choice(_ code: String, of question: Question) -> String? {
        guard let list = form.choices(of: question), let choice = list[code] else { return nil }
        return choice.label ?? text(FormText.choice(code, in: list.name))
    }

    /// A step of the ladder: a word of its own, or a choice of the list in which the next step is looked up.
    private func coarser(_ code: String, of question: Question) -> String? {
        guard case .quasi(let name) = question.role, let ladder = form.ladders[name] else { return nil }
        if let own = text("release.code.\(name).\(code)") { return own }
        for case .lookup(let list, _) in ladder.steps where form.choiceLists[list]?[code] != nil {
            return text(FormText.choice(code, in: list))
        }
        return nil
    }

    private func text(_ key: String) -> String? {
        catalogue.contains(key, in: language) ? catalogue.text(key, in: language) : nil
    }

    private static func key(of column: String) -> String {
        switch column {
        case ReleaseColumn.row: "column.row"
        case ReleaseColumn.language: "column.language"
        default: "column.form_version"
        }
    }
}
