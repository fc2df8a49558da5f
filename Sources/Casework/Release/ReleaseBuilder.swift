import Anonymization
import Foundation
import Intake

/// Builds a release from stories: anonymizes, names the rows anew, shuffles them.
struct ReleaseBuilder {
    let form: FormDefinition
    let rules: ReleaseRules
    let now: Date

    func build(
        _ stories: [ReleasableStory], using generator: inout some RandomNumberGenerator
    ) throws -> PreparedRelease {
        let table = ReleaseTable(form: form, stories: stories, rules: rules)
        let anonymized: AnonymizedTable
        do {
            anonymized = try table.anonymizer(rules: rules).run().locallyRecoded()
        } catch AnonymizationRefusal.rulesCannotHold {
            throw ReleaseRefusal.rulesCannotHold
        }
        var published: [Published] = anonymized.rows.map { row in
            Published(story: stories[row.index], cells: row.cells, row: randomText(length: 10, using: &generator))
        }
        published.shuffle(using: &generator)
        let hidden = Set(table.sensitive.filter { !table.hasDiversity($0, atLeast: rules.diversity) })
        return PreparedRelease(
            id: "\(YearMonth(utc: now))-\(randomText(length: 4, using: &generator))",
            prepared: now, form: form.id, formVersion: form.version, rules: rules,
            columns: columns(table, levels: anonymized.levels),
            rows: published.map { cells(of: $0, table, hiding: hidden) },
            quotes: published.flatMap(quotes),
            eligible: stories.count, suppressed: anonymized.suppressedRows, classes: anonymized.classes,
            smallestClass: anonymized.minClass, loss: anonymized.loss, risks: anonymized.risks,
            members: members(of: stories, published, table))
    }

    private struct Published {
        let story: ReleasableStory
        let cells: [String]
        let row: String
    }

    private func columns(_ table: ReleaseTable, levels: [String: Int]) -> [ReleaseColumn] {
        let own = [
            ReleaseColumn(name: "row", role: .row, question: nil),
            ReleaseColumn(name: "_lang", role: .context, question: nil),
            ReleaseColumn(name: "form_version", role: .context, question: nil),
        ]
        return own
            + table.questions.map { question in
                ReleaseColumn(name: question.name.rawValue, role: role(of: question, levels), question: question.name)
            }
    }

    private func role(of question: Question, _ levels: [String: Int]) -> ReleaseColumn.Role {
        if let level = levels[question.name.rawValue], let ladder = form.generalisation(of: question.name) {
            return .quasi(level: level, top: ladder.height - 1)
        }
        return question.role == .sensitive ? .sensitive : .plain
    }

    private func cells(of published: Published, _ table: ReleaseTable, hiding hidden: Set<QuestionName>) -> [String] {
        let answers = zip(table.questions, published.cells).map { question, cell in
            hidden.contains(question.name) ? MissingCode.suppressed.rawValue : cell
        }
        let record = published.story.record
        return [published.row, record.language.rawValue, record.formVersion] + answers
    }

    private func quotes(of published: Published) -> [ReleaseQuote] {
        (published.story.quotable ?? [:]).sorted { $0.key < $1.key }.map { question, words in
            ReleaseQuote(
                row: published.row, language: published.story.record.language, question: question, words: words)
        }
    }

    /// Stories that were left out are members too, without a row: a later release is compared with what was not said.
    private func members(
        of stories: [ReleasableStory], _ published: [Published], _ table: ReleaseTable
    ) -> [ReleaseMember] {
        let places = table.questions.indices.filter { table.quasi.contains(table.questions[$0].name) }
        let rows = Dictionary(published.map { ($0.story.record.id, $0) }, uniquingKeysWith: { first, _ in first })
        return stories.map { story in
            let row = rows[story.record.id]
            return ReleaseMember(
                story: story.record.id, row: row?.row, values: row.map { row in places.map { row.cells[$0] } } ?? [])
        }
    }
}
