public import Casework
public import Intake

extension SQLiteStore {
    public func save(_ draft: DraftRecord) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO drafts (id_hash, locked, last_day) VALUES ($1, $2, $3)
                ON CONFLICT (id_hash) DO UPDATE SET locked = excluded.locked, last_day = excluded.last_day
                """, .text(draft.idHash), .blob(draft.locked), .text(draft.lastDay.description))
        }
    }

    public func draft(_ idHash: String, today: CalendarDate) async throws -> DraftRecord? {
        try await database.read { connection in
            try connection.row(
                "SELECT locked, last_day FROM drafts WHERE id_hash = $1 AND last_day >= $2",
                .text(idHash), .text(today.description)
            ).map { row in
                DraftRecord(
                    idHash: idHash, locked: try row.blob("locked"),
                    lastDay: try row.read("last_day") { CalendarDate($0) })
            }
        }
    }

    public func deleteDraft(_ idHash: String) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM drafts WHERE id_hash = $1", .text(idHash))
        }
    }
}
