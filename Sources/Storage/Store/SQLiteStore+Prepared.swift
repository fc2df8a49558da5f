public import Casework
import Foundation

extension SQLiteStore {
    public func keep(_ prepared: PreparedRecord) async throws -> Bool {
        try await database.write { connection in
            guard try connection.mayLeave(Array(prepared.stories), quoting: [:]) else { return false }
            try connection.run(
                "INSERT INTO prepared_releases (id, prepared, contents) VALUES ($1, $2, $3)",
                .text(prepared.id), .text(Timestamp.text(prepared.prepared)), .blob(prepared.contents))
            for story in prepared.stories {
                try connection.run(
                    "INSERT INTO prepared_members (release, story) VALUES ($1, $2)",
                    .text(prepared.id), .text(story.rawValue))
            }
            return true
        }
    }

    public func preparedReleases() async throws -> [PreparedRecord] {
        try await database.read { connection in
            try connection.rows("SELECT id, prepared, contents FROM prepared_releases ORDER BY id")
                .map { try Self.prepared($0, connection) }
        }
    }

    public func preparedRelease(_ id: String) async throws -> PreparedRecord? {
        try await database.read { connection in
            try connection.row("SELECT id, prepared, contents FROM prepared_releases WHERE id = $1", .text(id))
                .map { try Self.prepared($0, connection) }
        }
    }

    public func discardPrepared(_ id: String) async throws {
        try await database.write { connection in
            try connection.run("DELETE FROM prepared_releases WHERE id = $1", .text(id))
        }
        try await database.forgetOverwritten()
    }

    private static func prepared(_ row: SQLRow, _ connection: SQLConnection) throws -> PreparedRecord {
        let id = try row.text("id")
        let stories = try connection.rows("SELECT story FROM prepared_members WHERE release = $1", .text(id))
            .map { try $0.read("story", StoryID.init) }
        return PreparedRecord(
            id: id, prepared: try row.read("prepared", Timestamp.date), stories: Set(stories),
            contents: try row.blob("contents"))
    }
}
