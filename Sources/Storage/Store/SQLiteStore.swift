public import Casework
public import Foundation
public import Intake
public import Sealing

/// Stories, people and the ledger of releases in SQLite.
public struct SQLiteStore: StoryStore {
    let database: SQLDatabase

    /// The store in `folder`.
    /// - Throws: `StorageFault` when the folder is not writable, or the database is damaged or newer than the program.
    public init(folder: URL) throws {
        database = try SQLDatabase(folder: folder)
    }

    private init(_ database: SQLDatabase) {
        self.database = database
    }

    /// A store in memory, for tests.
    public static func inMemory() throws -> SQLiteStore { SQLiteStore(try SQLDatabase()) }

    public func installation(orCreate fresh: Installation) async throws -> Installation {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO installation (id, receipt_salt, token_key) VALUES (1, $1, $2)
                ON CONFLICT (id) DO NOTHING
                """, .blob(fresh.receiptSalt), .blob(fresh.tokenKey))
            guard let row = try connection.row("SELECT receipt_salt, token_key FROM installation") else {
                throw RecordFault.unreadable(column: "installation")
            }
            return Installation(receiptSalt: try row.blob("receipt_salt"), tokenKey: try row.blob("token_key"))
        }
    }

    public func audienceKeys() async throws -> [Audience: Data] {
        try await database.read { connection in
            try connection.rows("SELECT audience, public_key FROM audiences").reduce(into: [:]) { keys, row in
                keys[try row.read("audience", Audience.init)] = try row.blob("public_key")
            }
        }
    }

    public func sweep(today: CalendarDate, now: Date, sessionsBefore: Date) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM drafts WHERE last_day < $1", .text(today.description))
            try connection.run("DELETE FROM sessions WHERE last_used < $1", .text(Timestamp.text(sessionsBefore)))
            try connection.run("DELETE FROM setup_links WHERE expires < $1", .text(Timestamp.text(now)))
            try connection.run("DELETE FROM sign_in_failures WHERE at < $1", .text(Timestamp.text(sessionsBefore)))
            try connection.run(
                "DELETE FROM prepared_releases WHERE prepared < $1",
                .text(Timestamp.text(now.addingTimeInterval(-PreparedRecord.longestWait))))
        }
        try await database.forgetOverwritten()
    }
}
