import Foundation
import GRDB

/// The database and its transactions: the one place that knows the driver.
struct SQLDatabase: Sendable {
    /// Counted up with each change of `schema.sql`; stored as SQLite's `user_version`.
    static let schemaVersion = 2
    private static let fileName = "testimonio.sqlite"

    private let writer: any DatabaseWriter

    /// Opens the database in `folder`, making both when they are not there.
    init(folder: URL) throws {
        let path = folder.appendingPathComponent(Self.fileName).path
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageFault.folderNotWritable(folder.path)
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            throw StorageFault.folderNotWritable(folder.path)
        }
        do {
            try Self.makePrivateFile(path)
            writer = try DatabasePool(path: path, configuration: Self.configuration)
            try prepare()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw StorageFault.notOurs(path)
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: throw StorageFault.folderNotWritable(folder.path)
            default: throw StorageFault(error)
            }
        }
    }

    /// A database in memory, gone with this value.
    init() throws {
        writer = try DatabaseQueue(configuration: Self.configuration)
        try prepare()
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (SQLConnection) throws -> Value) async throws -> Value {
        do {
            return try await writer.read { try body(SQLConnection($0)) }
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// One transaction: what throws leaves nothing behind.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (SQLConnection) throws -> Value) async throws -> Value {
        do {
            return try await writer.write { try body(SQLConnection($0)) }
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// Wipes what `secure_delete` cannot reach: the write-ahead log still holds deleted words until it is emptied.
    ///
    /// Quiet when a reader keeps the log in use: the next call empties it, the hourly sweep's at the latest.
    func forgetOverwritten() async throws {
        do {
            _ = try await writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        {
            return
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    /// SQLite gives its log the rights of the database, so that nobody else on the machine reads either.
    private static func makePrivateFile(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade else { throw StorageFault.folderNotWritable(path) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Deleted words are overwritten, and a doctored schema cannot run functions.
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    private func prepare() throws {
        try writer.writeWithoutTransaction { database in
            // FULL: an acknowledged story survives a power cut, also in WAL mode.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.inTransaction(.immediate) {
                try Self.migrate(database)
                return .commit
            }
        }
    }

    private static func migrate(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found <= schemaVersion else { throw StorageFault.newerSchema(found: found, known: schemaVersion) }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let ours = try database.tableExists("installation") && database.tableExists("stories")
        guard found == 0 ? tables == 0 : ours else { throw StorageFault.notOurs(fileName) }
        guard found == 0 || found == schemaVersion else {
            throw StorageFault.olderSchema(found: found, known: schemaVersion)
        }
        guard found == 0 else { return }
        try database.execute(sql: String(decoding: PackageResources.schema_sql, as: UTF8.self))
        try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
    }
}
