public import Casework
public import Foundation

extension SQLiteStore {
    public func releasable() async throws -> [ReleasableStory] {
        try await database.read { try $0.releasable() }
    }

    public func releases() async throws -> [ReleaseRecord] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT id, published, form, form_version, k, manifest, recalled FROM releases ORDER BY number
                """
            ).map(Self.release)
        }
    }

    public func releases(with story: StoryID) async throws -> [ReleaseRecord] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT id, published, form, form_version, k, manifest, recalled FROM releases
                WHERE id IN (
                    SELECT release FROM release_members WHERE story = $1 AND row IS NOT NULL
                    UNION SELECT release FROM former_members WHERE story = $1)
                ORDER BY number
                """, .text(story.rawValue)
            ).map(Self.release)
        }
    }

    public func members(of release: String) async throws -> [ReleaseMember] {
        try await database.read { connection in
            try connection.rows(
                "SELECT story, row, generalised FROM release_members WHERE release = $1 ORDER BY story", .text(release)
            ).map { row in
                ReleaseMember(
                    story: try row.read("story", StoryID.init), row: try row.optionalText("row"),
                    values: try row.read("generalised", Self.values(of:)))
            }
        }
    }

    public func publish(
        _ release: ReleaseRecord, members: [ReleaseMember], quoted: QuotedStories, after earlier: [String],
        recalling: [String: String], audit: AuditEntry
    ) async throws -> Bool {
        try await database.write { connection in
            let published = members.filter { $0.row != nil }.map(\.story)
            guard try connection.releaseNames() == earlier, try connection.mayLeave(published, quoting: quoted) else {
                return false
            }
            try connection.run(
                """
                INSERT INTO releases (id, number, published, form, form_version, k, manifest)
                SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, $6 FROM releases
                """, .text(release.id), .text(Timestamp.text(release.published)), .text(release.form),
                .text(release.formVersion), .integer(release.k), .text(release.manifest))
            for member in members {
                try connection.run(
                    """
                    INSERT INTO release_members (release, story, row, generalised, quoted) VALUES ($1, $2, $3, $4, $5)
                    """,
                    .text(release.id), .text(member.story.rawValue), .text(member.row),
                    .text(try Self.text(of: member.values)), .bool(quoted[member.story] != nil))
            }
            for (earlier, reason) in recalling { try connection.recall(earlier, reason: reason) }
            try connection.append(audit)
            try connection.run("DELETE FROM prepared_releases WHERE id = $1", .text(release.id))
            return true
        }
    }

    public func recall(_ release: String, reason: String, at moment: Date, audit: AuditEntry) async throws {
        try await database.write { connection in
            try connection.recall(release, reason: reason)
            try connection.append(audit)
        }
    }

    private static func release(_ row: SQLRow) throws -> ReleaseRecord {
        ReleaseRecord(
            id: try row.text("id"),
            published: try row.read("published", Timestamp.date),
            form: try row.text("form"),
            formVersion: try row.text("form_version"),
            k: try row.integer("k"),
            manifest: try row.text("manifest"),
            recalled: try row.optionalText("recalled"))
    }

    /// A JSON array of text, which keeps every value apart from the next.
    private static func text(of values: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    }

    private static func values(of text: String) -> [String]? {
        do { return try JSONDecoder().decode([String].self, from: Data(text.utf8)) } catch { return nil }
    }
}
