public import Casework
public import Foundation

extension SQLiteStore {
    public func open(_ session: SessionRecord, audit: AuditEntry?) async throws {
        try await database.write { connection in
            try connection.insert(session)
            if let audit { try connection.append(audit) }
        }
    }

    public func session(_ idHash: String) async throws -> SessionRecord? {
        try await database.read { connection in
            try connection.row(
                "SELECT person, locked, opened, last_used FROM sessions WHERE id_hash = $1", .text(idHash)
            ).map { row in
                SessionRecord(
                    idHash: idHash, person: try row.read("person", PersonID.init), locked: try row.blob("locked"),
                    opened: try row.read("opened", Timestamp.date), lastUsed: try row.read("last_used", Timestamp.date))
            }
        }
    }

    public func touch(_ idHash: String, at moment: Date) async throws {
        try await database.write { connection in
            try connection.run(
                "UPDATE sessions SET last_used = $2 WHERE id_hash = $1", .text(idHash), .text(Timestamp.text(moment)))
        }
    }

    public func close(_ idHash: String) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM sessions WHERE id_hash = $1", .text(idHash))
        }
    }

    public func signInFailures(_ nameKey: String, since: Date) async throws -> [Date] {
        try await database.read { connection in
            try connection.rows(
                "SELECT at FROM sign_in_failures WHERE name_key = $1 AND at >= $2 ORDER BY number",
                .text(nameKey), .text(Timestamp.text(since))
            ).map { try $0.read("at", Timestamp.date) }
        }
    }

    public func recordSignInFailure(_ nameKey: String, at moment: Date) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO sign_in_failures (name_key, number, at)
                SELECT $1, 1 + coalesce(max(number), 0), $2 FROM sign_in_failures WHERE name_key = $1
                """, .text(nameKey), .text(Timestamp.text(moment)))
        }
    }

    public func clearSignInFailures(_ nameKey: String) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM sign_in_failures WHERE name_key = $1", .text(nameKey))
        }
    }
}
