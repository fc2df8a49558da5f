import Intake

/// What an answer gives away of others: whether a question was asked, and with which choices, tells what its conditions
/// ask about. Who was asked about an arrest of both people had called for help, however coarse "how it began" is shown.
struct Dependence {
    /// By column, the columns that its conditions ask about; nil among them are questions without a column.
    private let asksAbout: [Int: [Int?]]
    private let quasi: Set<Int>
    /// By quasi column that something depends on: the codes that can only mean what was answered.
    private let plainCodes: [Int: Set<String>]

    /// `firstColumn` is that of the first question; `cells` are the answers as given.
    init(form: FormDefinition, questions: [Question], quasi: Set<Int>, firstColumn: Int, cells: [[String]]) {
        let places = Dictionary(questions.enumerated().map { ($1.name, $0 + firstColumn) }) { first, _ in first }
        var asksAbout: [Int: [Int?]] = [:]
        for (index, question) in questions.enumerated() where !quasi.contains(index + firstColumn) {
            let page = form.page(asking: question.name)?.relevant
            let conditions = [page, question.relevant, question.choiceFilter, question.constraint].compactMap(\.self)
            let names = conditions.flatMap(\.references).filter { $0 != question.name }
            if !names.isEmpty { asksAbout[index + firstColumn] = names.map { places[$0] } }
        }
        self.asksAbout = asksAbout
        self.quasi = quasi
        let needed = Set(asksAbout.values.joined().compactMap(\.self)).intersection(quasi)
        plainCodes = needed.reduce(into: [:]) { codes, column in
            let question = questions[column - firstColumn]
            codes[column] = Self.plainCodes(of: question, form, answers: Set(cells.map { $0[column] }))
        }
    }

    /// Whether something in a column depends on a quasi-identifier.
    func needsQuasi(_ column: Int) -> Bool {
        asksAbout[column]?.contains { parent in
            guard let parent else { return false }
            return quasi.contains(parent) || needsQuasi(parent)
        } ?? false
    }

    /// Whether a column says more of the columns it depends on than `row` shows of them; `hidden` are not shown at all.
    /// To be asked in the order of the columns, since what depends on a hidden column is hidden too.
    func tells(_ column: Int, of row: [String], without hidden: Set<Int>) -> Bool {
        asksAbout[column]?.contains { parent in
            guard let parent, !hidden.contains(parent) else { return true }
            guard let plain = plainCodes[parent] else { return false }
            return !row[parent].split(separator: " ").allSatisfy { plain.contains(String($0)) }
        } ?? false
    }

    /// Codes of a ladder that only one answer has on its way up, as its first step.
    private static func plainCodes(of question: Question, _ form: FormDefinition, answers: Set<String>) -> Set<String> {
        let given = answers.flatMap { $0.split(separator: " ").map(String.init) }
        let choices = form.choices(of: question)?.choices.map(\.name) ?? []
        let all = Set(given + choices).union(MissingCode.texts)
        guard let ladder = form.generalisation(of: question.name) else { return [] }
        var sources: [String: Set<String>] = [:]
        for code in all { for step in ladder.path(of: code) { sources[step, default: []].insert(code) } }
        return all.filter { sources[$0] == [$0] }
    }
}

extension MissingCode {
    static let texts = Set(allCases.map(\.rawValue))
}
