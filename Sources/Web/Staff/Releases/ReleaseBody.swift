import Casework
import Foundation
import Intake
import Localization

/// What `release.mustache` shows beside its texts.
struct ReleaseBody: PageModel {
    let backPath: String
    let published: String
    let recalledText: String?
    let recalledReason: String?
    /// For key holders, while it stands.
    let recallLink: Link?
    let ruleLines: [String]
    let codebookPath: String
    /// Of a recalled release no file is handed out any more.
    let isHandedOut: Bool
    let files: [Link]
    /// The same table with words beside the codes, by language.
    let labelledFiles: [Link]
    let columnRows: [ColumnRow]
    let citationText: String

    struct ColumnRow: PageModel {
        let name: String
        let label: String
        let role: String
    }

    init(_ visit: StaffVisit, _ record: ReleaseRecord, _ manifest: ReleaseManifest) {
        backPath = visit.path(.releases)
        published = visit.say("release.published", ["month": .text(visit.month(YearMonth(utc: record.published)))])
        recalledText = record.recalled == nil ? nil : visit.say("release.recalled_text")
        recalledReason =
            record.isWithdrawn
            ? visit.say("release.withdrawn")
            : record.recalled.map { visit.say("release.recalled_reason", ["reason": .text($0)]) }
        let mayRecall = visit.session.map { StaffAudience.keyHolders.includes($0.role) } ?? false
        recallLink =
            mayRecall && record.recalled == nil
            ? Link(visit.say("recall.link"), visit.path(.recall(record.id))) : nil
        ruleLines = [
            visit.say("release.rows", ["count": .number(manifest.counts.rows)]),
            visit.say("release.k", ["count": .number(manifest.k)]),
            visit.say(
                "release.suppressed", ["count": .number(manifest.counts.suppressed + manifest.counts.heldBack)]),
        ]
        codebookPath = visit.path(.codebook(record.id))
        isHandedOut = record.recalled == nil
        files = (manifest.files.map(\.name) + [ReleaseFileName.manifest]).map { name in
            Link(
                visit.say("release.download", ["file": .text(name)]), visit.path(.releaseFile(record.id, file: name)))
        }
        labelledFiles = visit.site.catalogue.languages.map { language in
            let name = visit.releaseLabels.language(language)
            return Link(
                visit.say("release.download_labelled", ["language": .text(name)]),
                visit.path(.releaseFile(record.id, file: ReleaseFileName.stories)) + "?labels=\(language)")
        }
        let labels = visit.releaseLabels
        columnRows = manifest.columns.map { ColumnRow(ReleaseColumn($0, in: labels.form), labels, manifest.diversity) }
        let table = manifest.files.first { $0.name == ReleaseFileName.stories }
        citationText = visit.say(
            "release.citation_text",
            [
                "id": .text(record.id), "year": .text(String(manifest.published.prefix(4))),
                "rows": .text(String(manifest.counts.rows)), "k": .text(String(manifest.k)),
                "hash": .text(String((table?.sha256 ?? "").prefix(16))),
            ])
    }
}

extension ReleaseBody.ColumnRow {
    init(_ column: ReleaseColumn, _ labels: ReleaseLabels, _ diversity: Int) {
        self.init(
            name: column.name, label: labels.column(column), role: labels.role(column.role, diversity: diversity))
    }
}

extension ReleaseColumn {
    init(_ column: ReleaseManifest.Column, in form: FormDefinition) {
        let name = QuestionName(rawValue: column.name).flatMap { form.question(named: $0)?.name }
        let role: Role =
            if let level = column.level, let top = column.top {
                .quasi(level: level, top: top)
            } else if column.role == Role.sensitive(isHidden: false).code {
                .sensitive(isHidden: false)
            } else if column.role == Role.row.code {
                .row
            } else {
                .plain
            }
        self.init(name: column.name, role: role, question: name)
    }
}

extension StaffVisit {
    var releaseLabels: ReleaseLabels {
        ReleaseLabels(form: site.form, catalogue: site.catalogue, language: language)
    }
}
