import Foundation

extension ReleaseDesk {
    /// Keeps a release for a day, to be looked at.
    /// - Throws: `ReleaseRefusal.storiesChanged` when a story in it is not releasable any more.
    public func keep(_ release: PreparedRelease) async throws {
        let record = PreparedRecord(
            id: release.id, prepared: release.prepared, stories: Set(release.members.map(\.story)),
            contents: try JSONEncoder().encode(release))
        guard try await store.keep(record) else { throw ReleaseRefusal.storiesChanged }
    }

    /// The prepared releases, by name, without words.
    public func prepared() async throws -> [PreparedRelease] {
        try await store.preparedReleases().map(PreparedRelease.init)
    }

    public func prepared(_ id: String) async throws -> PreparedRelease? {
        try await store.preparedRelease(id).map(PreparedRelease.init)
    }

    public func discardPrepared(_ id: String) async throws {
        try await store.discardPrepared(id)
    }

    /// The release with the words that may be quoted at this moment.
    public func quoting(_ release: PreparedRelease) async throws -> PreparedRelease {
        var generator = SystemRandomNumberGenerator()
        return release.quoting(try await store.releasable(), using: &generator)
    }
}

extension PreparedRelease {
    fileprivate init(_ record: PreparedRecord) throws {
        do { self = try JSONDecoder().decode(Self.self, from: record.contents) } catch {
            throw RecordFault.unreadable(column: "prepared_releases.contents")
        }
    }
}
