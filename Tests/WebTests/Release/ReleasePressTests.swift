import Casework
import Foundation
import Intake
import Storage
import Testing

@testable import Web

@Suite struct ReleasePressTests {
    @Test func `two who publish the same release at once leave one, with all its files`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            let refusals = await withTaskGroup(of: ReleaseRefusal?.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        do {
                            try await office.publish(release)
                            return nil
                        } catch { return error as? ReleaseRefusal ?? .noSuchRelease }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refusals.filter { $0 == nil }.count == 1)
            #expect(refusals.filter { $0 == .alreadyPublished }.count == 3)
            #expect(try office.names() == [release.id])
            let record = try await office.desk.release(release.id)
            for file in try ReleaseManifest(json: record.manifest).files {
                let data = try #require(try office.press.archive.file(file.name, of: release.id))
                #expect(ReleaseManifest.File(name: file.name, text: String(decoding: data, as: UTF8.self)) == file)
            }
        }
    }

    @Test func `a refused release leaves no file`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            try await office.withdraw(office.stories[0])
            let out = ReleaseFolder(office.folder.appendingPathComponent("out"))
            await #expect(throws: ReleaseRefusal.storiesChanged) { try await office.publish(release, to: out) }
            #expect(try office.names().isEmpty)
            #expect(!FileManager.default.fileExists(atPath: out.url.path))
        }
    }

    @Test func `a folder asked for that exists stops the release before the ledger`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            let out = ReleaseFolder(office.folder)
            await #expect(throws: ReleaseFolderProblem.exists(path: out.url.path)) {
                try await office.publish(release, to: out)
            }
            #expect(try await office.desk.releases().isEmpty)
            #expect(try office.names().isEmpty)
        }
    }

    @Test func `files whose names a crash cut off after the ledger get them later; others are removed`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            let bundle = try await office.press.bundle(release, labels: [], now: PressOffice.now)
            let folder = try office.press.archive.publishedFolder(of: release.id)
            // As a crash leaves them: one that came as far as the ledger, one that did not.
            _ = try folder.stage(bundle.files)
            _ = try folder.stage([ReleaseFile(name: "manifest.json", text: "another")])
            try await office.desk.publish(
                try await office.desk.quoting(release), manifest: bundle.manifest, by: nil, now: PressOffice.now)
            #expect(try office.names().count == 2)
            try await office.press.tidy(now: Date())
            #expect(try office.names().contains(release.id))
            #expect(try office.press.archive.file("stories.csv", of: release.id) != nil)
            try await office.press.tidy(now: Date().addingTimeInterval(7_200))
            #expect(try office.names() == [release.id])
        }
    }

    @Test func `promise 1: of a story withdrawn after a release was prepared no word is in any file`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            #expect(try await office.desk.quoting(release).quotes.count == release.rows.count)
            let canary = "\(PressOffice.canary) \(office.stories[3].rawValue)"
            #expect(try office.files(with: canary) != [])
            try await office.withdraw(office.stories[3])
            #expect(try office.files(with: canary) == [])
            #expect(try await office.desk.prepared().isEmpty)
        }
    }

    @Test func `words are quoted as they may be at the moment of publishing`() async throws {
        try await PressOffice.with { office in
            let release = try await office.prepare()
            let published = Set(try await office.desk.quoting(release).quotes.map(\.words))
            try await office.store.withdraw(
                [PressOffice.event(.quote, granted: false)], of: office.stories[3], shredding: [], clearText: false)
            try await office.publish(release)
            let quotes = try #require(try office.press.archive.file("quotes.csv", of: release.id))
            let text = String(decoding: quotes, as: UTF8.self)
            #expect(published.count { text.contains($0) } == published.count - 1)
            #expect(!text.contains(office.stories[3].rawValue))
        }
    }
}
