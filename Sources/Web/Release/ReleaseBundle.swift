public import Casework
public import Foundation
public import Intake
public import Localization

/// All files of a release, made in memory before any of them is written.
public struct ReleaseBundle: Sendable {
    public let files: [ReleaseFile]
    /// The text of `manifest.json`, for the ledger.
    public let manifest: String

    /// `recalling`: earlier releases and why they must not be used any more. `labels`: languages whose labels stand
    /// beside the codes in `stories.csv`.
    public init(
        _ release: PreparedRelease, form: FormDefinition, catalogue: Catalogue, published: Date,
        recalling recalls: [String: String] = [:], labels: [LanguageTag] = []
    ) throws {
        let all = catalogue.languages.map { ReleaseLabels(form: form, catalogue: catalogue, language: $0) }
        let codebook = Codebook(release, form: form, catalogue: catalogue)
        var tables = [
            ReleaseFile(
                name: ReleaseFileName.stories,
                text: try ReleaseCSV.stories(release, labels: all.filter { labels.contains($0.language) })),
            ReleaseFile(name: ReleaseFileName.codebook, text: try ReleaseCSV.codebook(codebook)),
        ]
        if !release.quotes.isEmpty {
            tables.append(ReleaseFile(name: ReleaseFileName.quotes, text: try ReleaseCSV.quotes(release)))
        }
        let package = DataPackage(
            release, codebook: codebook, labels: all, shownLabels: catalogue.languages.filter(labels.contains),
            published: published, tables: tables)
        let templates = try StrictTemplates.ofProgram(strictness: .fault)
        let pages = try all.flatMap { labels in
            let language = labels.language.rawValue
            return [
                ReleaseFile(
                    name: ReleaseFileName.codebookPage(language),
                    text: try templates.render(
                        "release/codebook",
                        [
                            CodebookPage(codebook, release: release, labels: labels),
                            ReleaseFrame(labels, "codebook", release),
                        ])),
                ReleaseFile(
                    name: ReleaseFileName.report(language),
                    text: try templates.render(
                        "release/report",
                        [
                            ReportPage(release, recalls: recalls, published: published, labels: labels),
                            ReleaseFrame(labels, "report", release),
                        ])),
            ]
        }
        let described = tables + [ReleaseFile(name: ReleaseFileName.package, text: try package.json())] + pages
        manifest = try ReleaseManifest(
            release, published: published, recalling: recalls, licence: DataPackage.Licence.standard.name,
            files: described.map { ReleaseManifest.File(name: $0.name, text: $0.text) }
        ).json()
        files = described + [ReleaseFile(name: ReleaseFileName.manifest, text: manifest)]
    }
}
