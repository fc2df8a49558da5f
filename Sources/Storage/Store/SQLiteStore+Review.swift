public import Casework
public import Intake

extension SQLiteStore {
    public func clearText(of story: StoryID) async throws -> [QuestionName: String]? {
        try await database.read { try $0.clearText(of: story) }
    }

    public func review(
        _ story: StoryID, step: ReviewEvent, after seen: Int, clearText: [QuestionName: String]?, audit: AuditEntry
    ) async throws -> Bool {
        let isWritten = try await database.write { connection in
            try connection.requirePresent(story)
            guard try connection.reviews(of: story).count == seen else { return false }
            try connection.append(step, to: story)
            try connection.setClearText(clearText, of: story)
            try connection.append(audit)
            return true
        }
        if clearText == nil { try await database.forgetOverwritten() }
        return isWritten
    }

    public func unseal(_ kind: CopyKind, of story: StoryID, audit: AuditEntry) async throws -> StoredCopy? {
        try await database.write { connection in
            guard let copy = try connection.copy(kind, of: story) else { return nil }
            try connection.append(audit)
            return copy
        }
    }

    public func queue(_ query: QueueQuery, questions: TriageQuestions) async throws -> QueuePage {
        let page = try await entries(query, questions: questions)
        guard page.entries.isEmpty, query.offset > 0 else { return page }
        // Behind the last page there is no row to carry the total.
        var first = query
        (first.limit, first.offset) = (1, 0)
        return QueuePage(entries: [], total: try await entries(first, questions: questions).total)
    }

    private func entries(_ query: QueueQuery, questions: TriageQuestions) async throws -> QueuePage {
        try await database.read { connection in
            let matching = try connection.rows(
                """
                WITH triage AS (
                    SELECT stories.id, stories.received, stories.language,
                        (SELECT code FROM answers WHERE story = stories.id AND question = $1 AND place = 0) AS state,
                        (SELECT code FROM answers WHERE story = stories.id AND question = $2 AND place = 0) AS county,
                        (SELECT code FROM answers WHERE story = stories.id AND question = $3 AND place = 0) AS contact,
                        (SELECT code FROM answers WHERE story = stories.id AND question = $4 AND place = 0) AS now,
                        (SELECT code FROM answers WHERE story = stories.id AND question = $5 AND place = 0) AS hearing,
                        CASE WHEN stories.withdrawn IS NOT NULL THEN 'withdrawn'
                            ELSE coalesce(
                                (SELECT CASE step WHEN 'changed' THEN 'waiting' ELSE step END FROM reviews
                                WHERE story = stories.id ORDER BY number DESC LIMIT 1), 'waiting')
                        END AS review_state
                    FROM stories
                ), urgent AS (
                    SELECT triage.*, CASE WHEN now = $6 THEN 'detained'
                        WHEN hearing IN ($7, $8) THEN 'hearing_soon' ELSE 'ordinary' END AS urgency
                    FROM triage
                )
                SELECT urgent.*, count(*) OVER () AS total FROM urgent
                WHERE ($9 IS NULL OR review_state = $9) AND ($10 IS NULL OR urgency = $10)
                    AND ($11 IS NULL OR state = $11) AND ($12 IS NULL OR county = $12)
                    AND ($13 IS NULL OR language = $13)
                ORDER BY review_state <> 'waiting', CASE urgency WHEN 'detained' THEN 0 WHEN 'hearing_soon' THEN 1 ELSE 2 END, received, id
                LIMIT $14 OFFSET $15
                """,
                .text(questions.state.rawValue), .text(questions.county.rawValue), .text(questions.contact.rawValue),
                .text(questions.whereNow.rawValue), .text(questions.hearing.rawValue), .text(Urgency.detainedCode),
                .text(query.month.description), .text(query.month.next.description),
                .text(query.reviewState?.rawValue), .text(query.urgency?.rawValue), .text(query.state),
                .text(query.county), .text(query.language?.rawValue), .integer(query.limit), .integer(query.offset))
            let entries = try matching.map { try Self.entry($0, connection) }
            return QueuePage(entries: entries, total: try matching.first?.integer("total") ?? 0)
        }
    }

    private static func entry(_ row: SQLRow, _ connection: SQLConnection) throws -> QueueEntry {
        let id = try row.read("id", StoryID.init)
        let ledger = ConsentLedger(events: try connection.consents(of: id))
        return QueueEntry(
            id: id,
            received: try row.read("received") { YearMonth($0) },
            language: try row.read("language", LanguageTag.init),
            reviewState: try row.read("review_state", StoryState.init),
            urgency: try row.read("urgency", Urgency.init),
            state: try row.optionalText("state"),
            county: try row.optionalText("county"),
            contact: try row.optionalText("contact"),
            whereNow: try row.optionalText("now"),
            consents: Set(ConsentScope.allCases.filter { ledger.isActive($0) }))
    }
}
