public import Foundation

/// Where the ledger of releases lies. Each call is one transaction: all of it or nothing.
public protocol ReleaseStore: Sendable {
    /// Stories that are approved and whose storytellers agree to research at this moment.
    func releasable() async throws -> [ReleasableStory]

    // MARK: Prepared

    /// Keeps a release to be looked at. False, with nothing written, when a story in it is not releasable any more.
    func keep(_ prepared: PreparedRecord) async throws -> Bool
    /// By name.
    func preparedReleases() async throws -> [PreparedRecord]
    func preparedRelease(_ id: String) async throws -> PreparedRecord?
    func discardPrepared(_ id: String) async throws

    // MARK: The ledger

    /// Oldest first.
    func releases() async throws -> [ReleaseRecord]
    func members(of release: String) async throws -> [ReleaseMember]
    /// Releases a story was in, oldest first; those too that it was in before everything was withdrawn.
    func releases(with story: StoryID) async throws -> [ReleaseRecord]
    /// Writes the release and its members, marks earlier releases as recalled where told, writes the audit line, and
    /// throws away the prepared release.
    ///
    /// False, with nothing written, unless all this holds at that moment: every story with a row is releasable, every
    /// story of `quoted` may be quoted with these words, and the ledger has the releases `earlier` and no others.
    func publish(
        _ release: ReleaseRecord, members: [ReleaseMember], quoted: QuotedStories, after earlier: [String],
        recalling: [String: String], audit: AuditEntry
    ) async throws -> Bool
    func recall(_ release: String, reason: String, at: Date, audit: AuditEntry) async throws
}
