import Foundation
import Intake
import Localization
import Storage

@testable import Casework
@testable import Web

/// An installation whose ledger and archive hold the sample release.
struct PublishedSample {
    let store: SQLiteStore
    let press: ReleasePress
    let id: String
    private let folder: URL

    init() async throws {
        let bundle = try await SampleRelease.bundle()
        let manifest = try ReleaseManifest(json: bundle.manifest)
        id = manifest.id
        folder = FileManager.default.temporaryDirectory.appending(path: "release-\(UUID().uuidString)")
        store = try SQLiteStore.inMemory()
        let form = try FormDefinition.bundled()
        let archive = ReleaseArchive(data: folder)
        press = ReleasePress(
            desk: ReleaseDesk(store: store, form: form), archive: archive, catalogue: try Catalogue.bundled())
        try archive.publishedFolder(of: id).write(bundle.files)
        _ = try await store.publish(
            ReleaseRecord(
                id: id, published: SampleRelease.now, form: manifest.form, formVersion: manifest.formVersion,
                k: manifest.k, manifest: bundle.manifest, recalled: nil),
            members: [], quoted: [:], after: [], recalling: [:],
            audit: AuditEntry(person: nil, action: .released, story: nil, reason: id, at: SampleRelease.now))
    }

    func recall() async throws {
        try await press.desk.recall(id, reason: "a mistake", by: nil, now: SampleRelease.now)
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }
}
