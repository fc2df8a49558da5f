import Casework
import Intake
import Localization

/// What surrounds a page of a release: a file that stands alone.
struct ReleaseFrame: PageModel {
    let language: String
    let title: String
    let heading: String

    init(_ labels: ReleaseLabels, _ page: String, _ release: PreparedRelease) {
        language = labels.language.rawValue
        heading = labels.say("\(page).title", ["id": .text(release.id)])
        title = labels.say("page.title", ["page": .text(heading)])
    }
}

/// What `release/codebook.mustache` shows.
struct CodebookPage: PageModel {
    let intro: String
    let missing_note: String
    let ladder_note: String
    let head_code: String
    let head_label: String
    let head_level: String
    let contents: String
    let columns: [Column]

    struct Column: PageModel {
        let anchor: String
        let name: String
        let label: String
        let role: String
        let caption: String
        let hasCodes: Bool
        let codes: [Code]
        let note: String?
    }

    struct Code: PageModel {
        let code: String
        let label: String
        let level: String
    }

    init(_ codebook: Codebook, release: PreparedRelease, labels: ReleaseLabels) {
        intro = labels.say("codebook.intro", ["rows": .number(release.rows.count)])
        missing_note = labels.say("codebook.missing_note")
        ladder_note = labels.say("codebook.ladder_note")
        head_code = labels.say("codebook.head_code")
        head_label = labels.say("codebook.head_label")
        head_level = labels.say("codebook.head_level")
        contents = labels.say("codebook.contents")
        columns = codebook.columns.map { Column($0, labels, diversity: release.rules.diversity) }
    }
}

extension CodebookPage.Column {
    init(_ column: Codebook.Column, _ labels: ReleaseLabels, diversity: Int) {
        let name = column.column.name
        let isHidden = column.column.role == .sensitive(isHidden: true)
        self.init(
            anchor: "column-\(name)", name: name, label: column.labels[labels.language] ?? name,
            role: labels.role(column.column.role, diversity: diversity),
            caption: labels.say("codebook.caption", ["column": .text(name)]), hasCodes: !column.entries.isEmpty,
            codes: column.entries.map { entry in
                CodebookPage.Code(
                    code: entry.code, label: entry.labels[labels.language] ?? entry.code,
                    level: entry.level.map { labels.say("level", ["level": .number($0)]) }
                        ?? labels.say("level_missing"))
            }, note: isHidden ? labels.say("role.hidden_note") : nil)
    }
}
