import Foundation
import Intake
import Localization
import Storage

@testable import Casework
@testable import Web

/// An installation on disk with stories that may be released and quoted, and the press that releases them.
struct PressOffice {
    static let now = SampleRelease.now
    static let canary = "canario-amarillo"
    private static let stories = 14

    let folder: URL
    let store: SQLiteStore
    let desk: ReleaseDesk
    let press: ReleasePress
    let stories: [StoryID]

    /// Runs `body` in a folder of its own, which is gone afterwards.
    static func with(_ body: (PressOffice) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)")
        let office = try await PressOffice(folder: folder)
        do { try await body(office) } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        try FileManager.default.removeItem(at: folder)
    }

    private init(folder: URL) async throws {
        let form = try FormDefinition.bundled()
        let store = try SQLiteStore(folder: folder)
        self.folder = folder
        self.store = store
        desk = ReleaseDesk(store: store, form: form)
        press = ReleasePress(desk: desk, archive: ReleaseArchive(data: folder), catalogue: try Catalogue.bundled())
        var stories: [StoryID] = []
        for index in 0..<Self.stories {
            let record = SampleRelease.story(index, form).record
            try await Self.file(record, in: store)
            stories.append(record.id)
        }
        self.stories = stories
    }

    private static func file(_ record: StoryRecord, in store: SQLiteStore) async throws {
        let id = record.id
        let draft = DraftRecord(idHash: id.rawValue, locked: Data(), lastDay: CalendarDate(utc: now).adding(days: 2))
        try await store.save(draft)
        let scopes: [ConsentScope] = [.store, .research, .quote]
        let story = SealedStory(
            record: record, receipt: StoredReceipt(lookup: id.rawValue, verifier: Data(repeating: 1, count: 32)),
            copies: [], consents: scopes.map { event($0, granted: true) })
        _ = try await store.file(story, from: draft, leaving: draft)
        _ = try await store.review(
            id, step: ReviewEvent(step: .approved, person: nil, at: Timestamp.text(now)), after: 0,
            clearText: ["story": "\(canary) \(id.rawValue) " + String(repeating: "x", count: 5_000)],
            audit: AuditEntry(person: nil, action: .approved, story: id, reason: "", at: now))
    }

    static func event(_ scope: ConsentScope, granted: Bool) -> ConsentEvent {
        ConsentEvent(
            scope: scope, granted: granted, textVersion: "1", textHash: "hash", language: .spanish,
            manner: .selfRead, month: YearMonth(utc: now))
    }

    func withdraw(_ story: StoryID) async throws {
        try await store.entomb(
            story, events: ConsentScope.allCases.map { Self.event($0, granted: false) },
            month: YearMonth(utc: Self.now))
    }

    func prepare() async throws -> PreparedRelease {
        let release = try await desk.prepare(ReleaseRules(k: 3, diversity: 1), now: Self.now)
        try await desk.keep(release)
        return try await desk.prepared(release.id) ?? release
    }

    func publish(_ release: PreparedRelease, to out: ReleaseFolder? = nil) async throws {
        try await press.publish(release, to: out, labels: [], by: nil, now: Self.now)
    }

    /// What lies in the folder of releases, passing names too.
    func names() throws -> [String] {
        let releases = folder.appendingPathComponent("releases").path
        guard FileManager.default.fileExists(atPath: releases) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: releases).sorted()
    }

    /// Every file below the data folder that contains `text`.
    func files(with text: String) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { path in
            FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)?
                .range(of: Data(text.utf8)) != nil
        }
    }
}
