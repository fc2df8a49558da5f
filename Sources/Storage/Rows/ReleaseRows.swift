import Casework
import Intake

extension SQLConnection {
    func releasable() throws -> [ReleasableStory] {
        let stories = try rows(
            """
            SELECT id, form, form_version, language, received, withdrawn FROM stories
            WHERE withdrawn IS NULL AND 'approved' = (
                SELECT step FROM reviews WHERE story = stories.id ORDER BY number DESC LIMIT 1)
            ORDER BY id
            """)
        return try stories.compactMap { row in
            let record = try record(row)
            let ledger = ConsentLedger(events: try consents(of: record.id))
            guard ledger.isActive(.research) else { return nil }
            let words = ledger.isActive(.quote) ? try clearText(of: record.id) : nil
            return ReleasableStory(record: record, quotable: words)
        }
    }

    /// Whether all of `stories` may be in a release at this moment, and these words in it.
    func mayLeave(_ stories: [StoryID], quoting quoted: QuotedStories) throws -> Bool {
        let words = Dictionary(try releasable().map { ($0.record.id, $0.quotable) }) { first, _ in first }
        return stories.allSatisfy { words[$0] != nil } && quoted.allSatisfy { words[$0.key] == $0.value }
    }

    /// The names of all releases, oldest first.
    func releaseNames() throws -> [String] {
        try rows("SELECT id FROM releases ORDER BY number").map { try $0.text("id") }
    }

    func recall(_ release: String, reason: String) throws {
        try run("UPDATE releases SET recalled = $2 WHERE id = $1 AND recalled IS NULL", .text(release), .text(reason))
    }

    /// What a withdrawal of `scopes` ends: the releases that stand under them, and the prepared ones.
    func endReleases(of story: StoryID, without scopes: Set<ConsentScope>) throws {
        let leaves = !scopes.isDisjoint(with: [.store, .research])
        guard leaves || scopes.contains(.quote) else { return }
        try run(
            """
            UPDATE releases SET recalled = $2 WHERE recalled IS NULL AND id IN (
                SELECT release FROM release_members WHERE story = $1 AND row IS NOT NULL AND ($3 = 1 OR quoted = 1))
            """, .text(story.rawValue), .text(ReleaseRecord.withdrawnReason), .bool(leaves))
        guard leaves else { return }
        try run(
            "DELETE FROM prepared_releases WHERE id IN (SELECT release FROM prepared_members WHERE story = $1)",
            .text(story.rawValue))
    }

    /// Takes the story's name from the ledger of releases. What was published stays under names that lead nowhere:
    /// later releases are compared with it.
    func forgetMember(_ story: StoryID) throws {
        try run(
            """
            INSERT INTO former_members (release, story)
            SELECT release, story FROM release_members WHERE story = $1 AND row IS NOT NULL
            """, .text(story.rawValue))
        try run("DELETE FROM release_members WHERE story = $1 AND row IS NULL", .text(story.rawValue))
        var generator = SystemRandomNumberGenerator()
        for member in try rows("SELECT release FROM release_members WHERE story = $1", .text(story.rawValue)) {
            try run(
                "UPDATE release_members SET story = $3, row = '' WHERE release = $1 AND story = $2",
                .text(try member.text("release")), .text(story.rawValue),
                .text(StoryID(using: &generator).rawValue))
        }
    }
}
