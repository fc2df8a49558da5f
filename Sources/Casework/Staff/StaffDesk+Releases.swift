extension StaffDesk {
    /// What has left so far, newest first, for every member of the staff: the only thing a researcher sees.
    public func releases(session: StaffSession) async throws -> [ReleaseRecord] {
        try await store.releases().sorted { ($0.published, $0.id) > ($1.published, $1.id) }
    }
}
