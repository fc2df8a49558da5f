public import Casework
public import Intake

extension SQLiteStore {
    public func save(_ draft: DraftRecord) async throws {
        try await database.write { connection in
            try connection.run(
                "INSERT INTO drafts (id_hash, locked, last_day) VALUES ($1, $2, $3)",
                .text(draft.idHash), .blob(draft.locked), .text(draft.lastDay.description))
        }
    }

    public func save(_ draft: DraftRecord, over old: DraftRecord) async throws -> Bool {
        try await database.write { try $0.replace(old, with: draft) }
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
        try await database.forgetOverwritten()
    }
}

extension SQLConnection {
    /// Whether `old` was still there and is replaced. The bytes tell: no two saves give the same.
    func replace(_ old: DraftRecord, with new: DraftRecord) throws -> Bool {
        try run(
            "UPDATE drafts SET locked = $3, last_day = $4 WHERE id_hash = $1 AND locked = $2",
            .text(old.idHash), .blob(old.locked), .blob(new.locked), .text(new.lastDay.description)) == 1
    }
}
