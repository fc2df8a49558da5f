public import Casework
public import Foundation
import Intake

extension SQLiteStore {
    public func releasable() async throws -> [ReleasableStory] {
        try await database.read { connection in
            let stories = try connection.rows(
                """
                SELECT id, form, form_version, language, received, withdrawn FROM stories
                WHERE withdrawn IS NULL AND 'approved' = (
                    SELECT step FROM reviews WHERE story = stories.id ORDER BY number DESC LIMIT 1)
                ORDER BY id
                """)
            return try stories.compactMap { row in
                let record = try connection.record(row)
                let ledger = ConsentLedger(events: try connection.consents(of: record.id))
                guard ledger.isActive(.research) else { return nil }
                let words = ledger.isActive(.quote) ? try connection.clearText(of: record.id) : nil
                return ReleasableStory(record: record, quotable: words)
            }
        }
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
                SELECT releases.id, published, form, form_version, k, manifest, recalled FROM releases
                JOIN release_members ON release_members.release = releases.id
                WHERE release_members.story = $1 AND release_members.row IS NOT NULL ORDER BY releases.number
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
        _ release: ReleaseRecord, members: [ReleaseMember], recalling: [String: String], audit: AuditEntry
    ) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO releases (id, number, published, form, form_version, k, manifest)
                SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, $6 FROM releases
                """, .text(release.id), .text(Timestamp.text(release.published)), .text(release.form),
                .text(release.formVersion), .integer(release.k), .text(release.manifest))
            for member in members {
                try connection.run(
                    "INSERT INTO release_members (release, story, row, generalised) VALUES ($1, $2, $3, $4)",
                    .text(release.id), .text(member.story.rawValue), .text(member.row),
                    .text(try Self.text(of: member.values)))
            }
            for (earlier, reason) in recalling { try connection.recall(earlier, reason: reason) }
            try connection.append(audit)
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

extension SQLConnection {
    fileprivate func recall(_ release: String, reason: String) throws {
        try run("UPDATE releases SET recalled = $2 WHERE id = $1 AND recalled IS NULL", .text(release), .text(reason))
    }
}
