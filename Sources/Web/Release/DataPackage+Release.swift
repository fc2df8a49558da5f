import Casework
import Foundation
import Intake
import Localization

extension DataPackage {
    /// Describes the tables among `files`.
    init(
        _ release: PreparedRelease, codebook: Codebook, labels: [ReleaseLabels], shownLabels: [LanguageTag],
        published: Date, tables: [ReleaseFile]
    ) {
        name = "testimonio-\(release.id)"
        id = release.id
        titles = labels.reduce(into: [:]) { $0[$1.language.rawValue] = $1.say("package.title") }
        title = labels.first.map { $0.say("package.title") } ?? name
        created = published.formatted(.iso8601.year().month().day()) + "T00:00:00Z"
        version = release.id
        licenses = [.standard]
        let makers: [String: Schema] = [
            ReleaseFileName.stories: Schema.stories(release, codebook, labels, shownLabels),
            ReleaseFileName.codebook: Schema.texts(
                ["column", "role", "level", "code"] + labels.map { "label_\($0.language)" }, labels),
            ReleaseFileName.quotes: Schema.texts(["question", "_lang", "words"], labels),
        ]
        resources = tables.compactMap { file in
            guard let schema = makers[file.name] else { return nil }
            let entry = ReleaseManifest.File(name: file.name, text: file.text)
            return Resource(
                name: file.name.replacing(".csv", with: ""), path: file.name, bytes: entry.size,
                hash: "sha256:\(entry.sha256)", schema: schema)
        }
    }
}

extension DataPackage.Schema {
    static func stories(
        _ release: PreparedRelease, _ codebook: Codebook, _ labels: [ReleaseLabels], _ shownLabels: [LanguageTag]
    ) -> DataPackage.Schema {
        let fields = codebook.columns.flatMap { column -> [DataPackage.Field] in
            let own = DataPackage.Field(
                column, release: release, form: labels.first?.form, first: labels.first?.language)
            return [own] + (column.column.role == .row ? [] : shownLabels.map { .label(of: column, in: $0) })
        }
        return DataPackage.Schema(
            fields: fields, missingValues: MissingCode.allCases.map(\.rawValue), primaryKey: ReleaseColumn.row)
    }

    static func texts(_ names: [String], _ labels: [ReleaseLabels]) -> DataPackage.Schema {
        DataPackage.Schema(
            fields: names.map { .text($0, labels) }, missingValues: [], primaryKey: nil)
    }
}

extension DataPackage.Field {
    init(_ column: Codebook.Column, release: PreparedRelease, form: FormDefinition?, first: LanguageTag?) {
        let question = column.column.question.flatMap { form?.question(named: $0) }
        var steps: Int?
        if case .quasi(let level, _) = column.column.role { steps = level }
        self.init(
            name: column.column.name, type: question?.type == .integer && steps == nil ? "integer" : "string",
            title: first.flatMap { column.labels[$0] } ?? column.column.name, labels: column.labels.byTag,
            role: column.column.role.code, level: steps, separator: question.flatMap(Self.separator),
            codes: column.entries.isEmpty
                ? nil : column.entries.map { .init(code: $0.code, level: $0.level, labels: $0.labels.byTag) })
    }

    /// The column of labels beside a column of codes.
    static func label(of column: Codebook.Column, in language: LanguageTag) -> DataPackage.Field {
        let title = column.labels[language] ?? column.column.name
        return DataPackage.Field(
            name: "\(column.column.name)_label_\(language)", type: "string", title: title,
            labels: [language.rawValue: title], role: nil, level: nil, separator: nil, codes: nil)
    }

    static func text(_ name: String, _ labels: [ReleaseLabels]) -> DataPackage.Field {
        let key = name.hasPrefix("label_") ? "field.label" : "field.\(name.trimmingPrefix("_"))"
        let all = labels.reduce(into: [:]) { $0[$1.language] = $1.say(key) }
        return DataPackage.Field(
            name: name, type: "string", title: labels.first.flatMap { all[$0.language] } ?? name, labels: all.byTag,
            role: nil, level: nil, separator: nil, codes: nil)
    }

    private static func separator(_ question: Question) -> String? {
        if case .selectMultiple = question.type { return " " }
        return nil
    }
}

extension [LanguageTag: String] {
    var byTag: [String: String] { reduce(into: [:]) { $0[$1.key.rawValue] = $1.value } }
}
