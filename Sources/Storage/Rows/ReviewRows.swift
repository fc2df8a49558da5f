import Casework

extension SQLConnection {
    /// The steps of a story's review, oldest first.
    func reviews(of story: StoryID) throws -> [ReviewEvent] {
        try rows(
            "SELECT step, reason, person, at FROM reviews WHERE story = $1 ORDER BY number", .text(story.rawValue)
        ).map { row in
            ReviewEvent(
                step: try step(row), person: try row.optional("person", PersonID.init), at: try row.text("at"))
        }
    }

    func append(_ event: ReviewEvent, to story: StoryID) throws {
        let (step, reason) = columns(of: event.step)
        try run(
            """
            INSERT INTO reviews (story, number, step, reason, person, at)
            SELECT $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5 FROM reviews WHERE story = $1
            """, .text(story.rawValue), .text(step), .text(reason), .text(event.person?.rawValue), .text(event.at))
    }

    private func step(_ row: SQLRow) throws -> ReviewEvent.Step {
        switch try row.text("step") {
        case "approved": .approved
        case "sent_back": .sentBack(try row.read("reason", SendBackReason.init))
        case "changed": .changedByStoryteller
        default: throw RecordFault.unreadable(column: "step")
        }
    }

    private func columns(of step: ReviewEvent.Step) -> (step: String, reason: String?) {
        switch step {
        case .approved: ("approved", nil)
        case .sentBack(let reason): ("sent_back", reason.rawValue)
        case .changedByStoryteller: ("changed", nil)
        }
    }
}
