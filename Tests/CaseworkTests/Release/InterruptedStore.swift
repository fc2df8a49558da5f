import Casework
import Foundation
import Storage

/// A ledger in which something happens after the check and before the entry.
struct InterruptedStore: ReleaseStore {
    let store: SQLiteStore
    let meanwhile: @Sendable () async throws -> Void

    func publish(
        _ release: ReleaseRecord, members: [ReleaseMember], quoted: QuotedStories, after earlier: [String],
        recalling: [String: String], audit: AuditEntry
    ) async throws -> Bool {
        try await meanwhile()
        return try await store.publish(
            release, members: members, quoted: quoted, after: earlier, recalling: recalling, audit: audit)
    }

    func releasable() async throws -> [ReleasableStory] { try await store.releasable() }
    func keep(_ prepared: PreparedRecord) async throws -> Bool { try await store.keep(prepared) }
    func preparedReleases() async throws -> [PreparedRecord] { try await store.preparedReleases() }
    func preparedRelease(_ id: String) async throws -> PreparedRecord? { try await store.preparedRelease(id) }
    func discardPrepared(_ id: String) async throws { try await store.discardPrepared(id) }
    func releases() async throws -> [ReleaseRecord] { try await store.releases() }
    func members(of release: String) async throws -> [ReleaseMember] { try await store.members(of: release) }
    func releases(with story: StoryID) async throws -> [ReleaseRecord] { try await store.releases(with: story) }
    func recall(_ release: String, reason: String, at moment: Date, audit: AuditEntry) async throws {
        try await store.recall(release, reason: reason, at: moment, audit: audit)
    }
}
