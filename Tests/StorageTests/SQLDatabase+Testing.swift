import Foundation
import GRDB

@testable import Storage

extension SQLDatabase {
    /// The value of a pragma on the connection that writes.
    func pragma(_ name: String) async throws -> SQLValue? {
        try await write { connection in
            try connection.pragma(name)
        }
    }

    /// Makes the disk "full" once the file has grown by so many pages.
    func allowGrowth(pages: Int) async throws {
        try await write { connection in
            guard case .integer(let used)? = try connection.pragma("page_count") else { return }
            _ = try connection.row("PRAGMA max_page_count = \(used + pages)")
        }
    }

    /// Whether SQLite finds no fault in the file.
    func isSound() async throws -> Bool {
        try await write { connection in
            let problems = try connection.rows("PRAGMA foreign_key_check")
            return try connection.pragma("integrity_check") == .text("ok") && problems.isEmpty
        }
    }
}

extension SQLConnection {
    /// A pragma answers with one row and one column of its own name.
    fileprivate func pragma(_ name: String) throws -> SQLValue? {
        guard let row = try row("PRAGMA \(name)") else { return nil }
        do { return .integer(try row.integer(name)) } catch { return .text(try row.text(name)) }
    }
}
