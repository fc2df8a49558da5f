import Casework

extension SQLConnection {
    func append(_ entry: AuditEntry) throws {
        try run(
            "INSERT INTO audit (person, action, story, reason, at) VALUES ($1, $2, $3, $4, $5)",
            .text(entry.person?.rawValue), .text(entry.action.rawValue), .text(entry.story?.rawValue),
            .text(entry.reason), .text(Timestamp.text(entry.at)))
    }

    static func auditEntry(_ row: SQLRow) throws -> AuditEntry {
        AuditEntry(
            person: try row.optional("person", PersonID.init),
            action: try row.read("action", AuditEntry.Action.init),
            story: try row.optional("story", StoryID.init),
            reason: try row.text("reason"),
            at: try row.read("at", Timestamp.date))
    }
}
