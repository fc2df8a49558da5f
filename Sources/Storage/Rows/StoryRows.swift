import Casework
import Intake

extension SQLConnection {
    func record(of story: StoryID) throws -> StoryRecord? {
        try row(
            """
            SELECT id, form, form_version, language, received, withdrawn FROM stories WHERE id = $1
            """, .text(story.rawValue)
        ).map(record)
    }

    func record(_ row: SQLRow) throws -> StoryRecord {
        let id = try row.read("id", StoryID.init)
        return StoryRecord(
            id: id,
            form: try row.text("form"),
            formVersion: try row.text("form_version"),
            language: try row.read("language", LanguageTag.init),
            received: try row.read("received") { YearMonth($0) },
            withdrawn: try row.optional("withdrawn") { YearMonth($0) },
            answers: try answers(of: id))
    }

    private func answers(of story: StoryID) throws -> CodedAnswers {
        try rows(
            "SELECT question, code FROM answers WHERE story = $1 ORDER BY question, place", .text(story.rawValue)
        ).reduce(into: [:]) { answers, row in
            answers[try row.read("question", QuestionName.init), default: []].append(try row.text("code"))
        }
    }

    /// Refuses to add words to a story that was withdrawn between the reading of a page and its answer.
    func requirePresent(_ story: StoryID) throws {
        guard let row = try row("SELECT withdrawn FROM stories WHERE id = $1", .text(story.rawValue)),
            try row.optionalText("withdrawn") == nil
        else { throw StorageFault.storyGone }
    }

    func insert(_ record: StoryRecord, receipt: StoredReceipt) throws {
        try run(
            """
            INSERT INTO stories (id, receipt_lookup, receipt_verifier, form, form_version, language, received)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, .text(record.id.rawValue), .text(receipt.lookup), .blob(receipt.verifier), .text(record.form),
            .text(record.formVersion), .text(record.language.rawValue), .text(record.received.description))
        for (question, codes) in record.answers.sorted(by: { $0.key < $1.key }) {
            for (place, code) in codes.enumerated() {
                try run(
                    "INSERT INTO answers (story, question, place, code) VALUES ($1, $2, $3, $4)",
                    .text(record.id.rawValue), .text(question.rawValue), .integer(place), .text(code))
            }
        }
    }

    func put(_ copy: StoredCopy, of story: StoryID) throws {
        try run(
            """
            INSERT INTO sealed_copies (story, kind, bytes, consent_hash) VALUES ($1, $2, $3, $4)
            ON CONFLICT (story, kind) DO UPDATE SET bytes = excluded.bytes, consent_hash = excluded.consent_hash
            """, .text(story.rawValue), .text(copy.kind.rawValue), .blob(copy.bytes), .text(copy.consentHash))
    }

    func copy(_ kind: CopyKind, of story: StoryID) throws -> StoredCopy? {
        try row(
            "SELECT bytes, consent_hash FROM sealed_copies WHERE story = $1 AND kind = $2",
            .text(story.rawValue), .text(kind.rawValue)
        ).map { row in
            StoredCopy(kind: kind, bytes: try row.blob("bytes"), consentHash: try row.text("consent_hash"))
        }
    }

    func shred(_ kinds: Set<CopyKind>, of story: StoryID) throws {
        for kind in kinds {
            try run(
                "DELETE FROM sealed_copies WHERE story = $1 AND kind = $2", .text(story.rawValue), .text(kind.rawValue))
        }
    }

    func clearText(of story: StoryID) throws -> [QuestionName: String]? {
        let words = try rows("SELECT question, words FROM clear_texts WHERE story = $1", .text(story.rawValue))
            .reduce(into: [QuestionName: String]()) { words, row in
                words[try row.read("question", QuestionName.init)] = try row.text("words")
            }
        return words.isEmpty ? nil : words
    }

    /// Replaces the clear text; nil removes it.
    func setClearText(_ words: [QuestionName: String]?, of story: StoryID) throws {
        try run("DELETE FROM clear_texts WHERE story = $1", .text(story.rawValue))
        for (question, text) in words ?? [:] {
            try run(
                "INSERT INTO clear_texts (story, question, words) VALUES ($1, $2, $3)",
                .text(story.rawValue), .text(question.rawValue), .text(text))
        }
    }
}
