import Foundation
import Intake
import Localization
import Storage
import Testing

@testable import Casework
@testable import Web

/// A release as its readers get it.
struct SampleReleaseTests {
    /// Writes the sample where the tests of its files look for it.
    @Test func `a release has all its files, in both languages`() async throws {
        let bundle = try await SampleRelease.bundle()
        #expect(
            bundle.files.map(\.name) == [
                "stories.csv", "codebook.csv", "quotes.csv", "datapackage.json", "codebook.en.html", "report.en.html",
                "codebook.es.html", "report.es.html", "manifest.json",
            ])
        if let folder = ProcessInfo.processInfo.environment["TESTIMONIO_SAMPLE_RELEASE"] {
            try ReleaseFolder(URL(fileURLWithPath: folder, isDirectory: true)).write(bundle.files)
        }
    }

    @Test func `no text is missing in any language`() async throws {
        for file in try await SampleRelease.bundle(labels: [.english, .spanish]).files {
            #expect(!file.text.contains("⟨"), "\(file.name)")
        }
    }

    @Test func `every code of every ladder has a label in every language`() throws {
        let form = try FormDefinition.bundled()
        let catalogue = try Catalogue.bundled()
        for question in form.releasable(leavingOut: []) {
            guard let list = form.choices(of: question), let ladder = form.generalisation(of: question.name) else {
                continue
            }
            let column = ReleaseColumn(name: question.name.rawValue, role: .plain, question: question.name)
            let codes = Set(list.choices.flatMap { ladder.path(of: $0.name).dropLast() })
            for language in catalogue.languages {
                let labels = ReleaseLabels(form: form, catalogue: catalogue, language: language)
                for code in codes {
                    #expect(labels.code(code, in: column) != code, "\(language) \(question.name) \(code)")
                }
            }
        }
    }

    @Test func `labels stand beside the codes where they are asked for`() async throws {
        let plain = try await SampleRelease.bundle().text("stories.csv")
        let labelled = try await SampleRelease.bundle(labels: [.spanish]).text("stories.csv")
        #expect(!plain.prefix { $0 != "\r\n" }.contains("label"))
        #expect(labelled.hasPrefix("row,_lang,_lang_label_es,form_version,form_version_label_es,"))
    }

    @Test func `the manifest lists the releases that are recalled`() async throws {
        let bundle = try await SampleRelease.bundle(recalling: ["2026-01-aaaa": "superseded"])
        let manifest = try ReleaseManifest(json: bundle.manifest)
        #expect(manifest.recalls == [ReleaseManifest.Recall(release: "2026-01-aaaa", reason: "superseded")])
        #expect(try bundle.text("report.es.html").contains("2026-01-aaaa"))
    }

    @Test func `an output folder that exists is refused, and nothing partial stays`() throws {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: parent) } }
        let there = ReleaseFolder(parent.appendingPathComponent("there"))
        try there.write([ReleaseFile(name: "a.csv", text: "a")])
        #expect(throws: ReleaseFolderProblem.exists(path: there.url.path)) {
            try there.write([ReleaseFile(name: "b.csv", text: "b")])
        }
        // A name that cannot be a file stops the writing half-way.
        let broken = ReleaseFolder(parent.appendingPathComponent("broken"))
        #expect(throws: ReleaseFolderProblem.self) {
            try broken.write([ReleaseFile(name: "a.csv", text: "a"), ReleaseFile(name: "no/such/place", text: "b")])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["there"])
    }
}

extension ReleaseBundle {
    fileprivate func text(_ name: String) throws -> String {
        try #require(files.first { $0.name == name }).text
    }
}
