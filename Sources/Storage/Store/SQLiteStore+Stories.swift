public import Casework
public import Foundation
public import Intake

extension SQLiteStore {
    public func file(
        _ story: SealedStory, from draft: DraftRecord, leaving remainder: DraftRecord
    ) async throws -> Bool {
        let isFiled = try await database.write { connection in
            guard try connection.replace(draft, with: remainder) else { return false }
            try connection.insert(story.record, receipt: story.receipt)
            for copy in story.copies { try connection.put(copy, of: story.record.id) }
            try connection.append(story.consents, to: story.record.id)
            return true
        }
        // The log still has the draft, and the phone still has its key.
        if isFiled { try await database.forgetOverwritten() }
        return isFiled
    }

    public func receipt(_ lookup: String) async throws -> (story: StoryID, verifier: Data)? {
        try await database.read { connection in
            try connection.row(
                "SELECT id, receipt_verifier FROM stories WHERE receipt_lookup = $1", .text(lookup)
            ).map { row in
                (story: try row.read("id", StoryID.init), verifier: try row.blob("receipt_verifier"))
            }
        }
    }

    public func record(of story: StoryID) async throws -> StoryRecord? {
        try await database.read { try $0.record(of: story) }
    }

    public func copy(_ kind: CopyKind, of story: StoryID) async throws -> StoredCopy? {
        try await database.read { try $0.copy(kind, of: story) }
    }

    public func copyKinds(of story: StoryID) async throws -> Set<CopyKind> {
        try await database.read { connection in
            Set(
                try connection.rows("SELECT kind FROM sealed_copies WHERE story = $1", .text(story.rawValue))
                    .map { try $0.read("kind", CopyKind.init) })
        }
    }

    public func consents(of story: StoryID) async throws -> [ConsentEvent] {
        try await database.read { try $0.consents(of: story) }
    }

    public func reviews(of story: StoryID) async throws -> [ReviewEvent] {
        try await database.read { try $0.reviews(of: story) }
    }

    public func withdraw(
        _ events: [ConsentEvent], of story: StoryID, shredding: Set<CopyKind>, clearText: Bool
    ) async throws {
        try await database.write { connection in
            try connection.append(events, to: story)
            try connection.endReleases(of: story, without: Set(events.filter { !$0.granted }.map(\.scope)))
            try connection.shred(shredding, of: story)
            if clearText { try connection.setClearText(nil, of: story) }
        }
        try await database.forgetOverwritten()
    }

    public func entomb(_ story: StoryID, events: [ConsentEvent], month: YearMonth) async throws {
        try await database.write { connection in
            try connection.append(events, to: story)
            try connection.endReleases(of: story, without: [.store])
            try connection.forgetMember(story)
            try connection.shred(Set(CopyKind.allCases), of: story)
            try connection.setClearText(nil, of: story)
            try connection.run("DELETE FROM answers WHERE story = $1", .text(story.rawValue))
            try connection.run(
                "UPDATE stories SET withdrawn = $2 WHERE id = $1 AND withdrawn IS NULL",
                .text(story.rawValue), .text(month.description))
        }
        try await database.forgetOverwritten()
    }

    public func replace(_ copies: [StoredCopy], of story: StoryID, review: ReviewEvent) async throws {
        try await database.write { connection in
            try connection.requirePresent(story)
            for copy in copies { try connection.put(copy, of: story) }
            try connection.setClearText(nil, of: story)
            try connection.append(review, to: story)
        }
        try await database.forgetOverwritten()
    }
}
