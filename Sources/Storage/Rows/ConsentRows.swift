import Casework
import Intake

extension SQLConnection {
    /// The ledger of a story, oldest first.
    func consents(of story: StoryID) throws -> [ConsentEvent] {
        try rows(
            """
            SELECT scope, granted, text_version, text_hash, language, manner, month FROM consents
            WHERE story = $1 ORDER BY number
            """, .text(story.rawValue)
        ).map { row in
            ConsentEvent(
                scope: try row.read("scope", ConsentScope.init),
                granted: try row.bool("granted"),
                textVersion: try row.text("text_version"),
                textHash: try row.text("text_hash"),
                language: try row.read("language", LanguageTag.init),
                manner: try row.read("manner", ConsentManner.init),
                month: try row.read("month") { YearMonth($0) })
        }
    }

    func append(_ events: [ConsentEvent], to story: StoryID) throws {
        for event in events {
            try run(
                """
                INSERT INTO consents
                    (story, number, scope, granted, text_version, text_hash, language, manner, month)
                SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, $6, $7, $8 FROM consents WHERE story = $1
                """, .text(story.rawValue), .text(event.scope.rawValue), .bool(event.granted),
                .text(event.textVersion), .text(event.textHash), .text(event.language.rawValue),
                .text(event.manner.rawValue), .text(event.month.description))
        }
    }
}
