import Foundation
import GRDB
import Intake
import Testing

@testable import Casework
@testable import Storage

@Suite struct DataFolderTests {
    @Test func `what was stored is there after the store is opened again`() async throws {
        try await withFolder { folder in
            let id = try await SQLiteStore(folder: folder).filed(sealedStory(1))
            let reopened = try SQLiteStore(folder: folder)
            #expect(try await reopened.record(of: id) == sealedStory(1).record)
        }
    }

    @Test func `two stores share a folder`() async throws {
        try await withFolder { folder in
            let (first, second) = (try SQLiteStore(folder: folder), try SQLiteStore(folder: folder))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for seed in 1...20 as ClosedRange<UInt64> {
                    let store = seed.isMultiple(of: 2) ? first : second
                    group.addTask { try await store.filed(sealedStory(seed)) }
                }
                try await group.waitForAll()
            }
            let page = try await first.queue(QueueQuery(month: march), questions: .standard)
            #expect(page.total == 20)
        }
    }

    @Test func `only the owner can read the files`() async throws {
        try await withFolder { folder in
            let store = try SQLiteStore(folder: folder)
            try await store.filed(sealedStory(1))
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let path = folder.appendingPathComponent(name).path
                let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(rights == 0o600, "\(name)")
            }
        }
    }

    @Test func `refuses a folder that cannot be made`() throws {
        #expect(throws: StorageFault.folderNotWritable("/dev/null/data")) {
            try SQLiteStore(folder: URL(fileURLWithPath: "/dev/null/data"))
        }
    }

    @Test func `refuses a database of a later version and leaves it as it is`() async throws {
        try await withFolder { folder in
            _ = try SQLiteStore(folder: folder)
            let file = folder.appendingPathComponent("testimonio.sqlite").path
            try await DatabaseQueue(path: file).write { try $0.execute(sql: "PRAGMA user_version = 99") }
            #expect(throws: StorageFault.newerSchema(found: 99, known: SQLDatabase.schemaVersion)) {
                try SQLiteStore(folder: folder)
            }
            let version = try await DatabaseQueue(path: file).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
            #expect(version == 99)
        }
    }

    @Test func `refuses a database of an unfinished version`() async throws {
        try await withFolder { folder in
            _ = try SQLiteStore(folder: folder)
            let file = folder.appendingPathComponent("testimonio.sqlite").path
            try await DatabaseQueue(path: file).write { try $0.execute(sql: "PRAGMA user_version = 1") }
            #expect(throws: StorageFault.olderSchema(found: 1, known: SQLDatabase.schemaVersion)) {
                try SQLiteStore(folder: folder)
            }
        }
    }

    @Test(arguments: [0, 1])
    func `refuses a database of another program`(version: Int) async throws {
        try await withFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("testimonio.sqlite").path
            try await DatabaseQueue(path: file).write {
                try $0.execute(sql: "CREATE TABLE other (id INTEGER); PRAGMA user_version = \(version)")
            }
            #expect(throws: StorageFault.self) { try SQLiteStore(folder: folder) }
        }
    }

    @Test func `refuses a file that is no database, and says nothing of its content`() async throws {
        try await withFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("testimonio.sqlite")
            try Data(repeating: 65, count: 9_000).write(to: file)
            let fault = #expect(throws: StorageFault.self) { try SQLiteStore(folder: folder) }
            #expect(fault == .notOurs(file.path))
            #expect(fault?.explanation.contains("AAAA") == false)
            #expect(try Data(contentsOf: file).count == 9_000)
        }
    }

    @Test func `the connection keeps the promises of the data folder`() async throws {
        try await withFolder { folder in
            let store = try SQLiteStore(folder: folder)
            let expected = [
                ("synchronous", 2), ("secure_delete", 1), ("trusted_schema", 0), ("foreign_keys", 1),
            ]
            for (pragma, value) in expected {
                let found = try await store.database.pragma(pragma)
                #expect(found == .integer(value), "\(pragma)")
            }
            #expect(try await store.database.pragma("journal_mode") == .text("wal"))
        }
    }

    @Test func `withdrawn words are in no file any more`() async throws {
        try await withFolder { folder in
            let store = try SQLiteStore(folder: folder)
            let ana = try await store.added("Ana", 1, founding: true)
            let id = try await store.filed(sealedStory(1))
            let words = "canario-amarillo-" + String(repeating: "x", count: 9_000)
            let step = ReviewEvent(step: .approved, person: ana, at: "2026-03-09T00:00:00Z")
            let audit = line(.approved, story: id)
            #expect(try await store.review(id, step: step, after: 0, clearText: ["story": words], audit: audit))
            #expect(try files(in: folder, contain: "canario-amarillo"))
            #expect(try files(in: folder, contain: "narrative-1"))
            try await store.entomb(id, events: [consent(.store, granted: false)], month: march)
            #expect(try !files(in: folder, contain: "canario-amarillo"))
            #expect(try !files(in: folder, contain: "narrative-1"))
        }
    }

    private func files(in folder: URL, contain text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).contains {
            try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil
        }
    }
}
