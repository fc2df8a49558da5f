import Anonymization
public import Foundation
import Intake

extension ReleaseDesk {
    /// Looks whether a release may leave now: every story in it still approved and consented to research, and no
    /// earlier release, recalled or not, that together with it tells fewer than k people apart.
    ///
    /// The k that counts is the larger of both, since the earlier release was promised with its own.
    /// - Throws: `ReleaseRefusal.storiesChanged`, `.alreadyPublished` or `.differenceExposes`.
    public func check(_ release: PreparedRelease) async throws {
        _ = try await compared(release)
    }

    /// Checks, and returns the names of the releases that it was compared with, oldest first.
    private func compared(_ release: PreparedRelease) async throws -> [String] {
        let eligible = Set(try await store.releasable().map(\.record.id))
        guard release.members.allSatisfy({ $0.row == nil || eligible.contains($0.story) }) else {
            throw ReleaseRefusal.storiesChanged
        }
        let ledger = try await store.releases()
        for earlier in ledger {
            guard earlier.id != release.id else { throw ReleaseRefusal.alreadyPublished }
            let members = try await store.members(of: earlier.id)
            let exposures = ReleaseComparison(k: max(release.rules.k, earlier.k)).exposures(
                of: ReleaseSnapshot(id: release.id, members: release.members),
                against: [ReleaseSnapshot(id: earlier.id, members: members)])
            if let exposure = exposures.first {
                throw ReleaseRefusal.differenceExposes(earlier: earlier.id, smallest: exposure.members.count)
            }
        }
        return ledger.map(\.id)
    }

    /// Enters a release in the ledger, before its files are in anybody's hands: what left is never forgotten.
    ///
    /// The ledger asks once more, in the transaction that writes, whether every story in it may leave with these words,
    /// and whether it was compared with all releases. Earlier ones with a story that left are recalled by the same entry.
    /// - Throws: what `check` throws; nothing is written then.
    public func publish(
        _ release: PreparedRelease, manifest: String, by session: StaffSession?, now: Date
    ) async throws {
        let earlier = try await compared(release)
        let record = ReleaseRecord(
            id: release.id, published: now, form: release.form, formVersion: release.formVersion, k: release.rules.k,
            manifest: manifest, recalled: nil)
        let line = AuditEntry(
            person: session?.person.id, action: .released, story: nil, reason: release.id, at: now)
        let isEntered = try await store.publish(
            record, members: release.members, quoted: release.quoted, after: earlier,
            recalling: try await recalled(by: release), audit: line)
        guard !isEntered else { return }
        // Something changed while it was looked at; the check says what, if it still stands in the way.
        try await check(release)
        throw ReleaseRefusal.storiesChanged
    }

    /// Earlier releases that hold a story whose consent ended, with the reason that their entry will carry.
    public func recalled(by release: PreparedRelease) async throws -> [String: String] {
        let eligible = Set(try await store.releasable().map(\.record.id))
        var recalled: [String: String] = [:]
        for earlier in try await store.releases() where earlier.recalled == nil {
            let members = try await store.members(of: earlier.id)
            if members.contains(where: { $0.row != nil && !eligible.contains($0.story) }) {
                recalled[earlier.id] = ReleaseRecord.superseded(by: release.id)
            }
        }
        return recalled
    }

    /// Every earlier release that must not be used any more once this one is published, with the reason.
    public func recalls(with release: PreparedRelease) async throws -> [String: String] {
        var recalls = try await recalled(by: release)
        for earlier in try await store.releases() { if let reason = earlier.recalled { recalls[earlier.id] = reason } }
        return recalls
    }

    /// Marks a release as recalled. What was downloaded cannot be called back; the ledger says so.
    public func recall(_ id: String, reason: String, by session: StaffSession?, now: Date) async throws {
        guard try await release(id).recalled == nil else { throw ReleaseRefusal.alreadyRecalled }
        let line = AuditEntry(
            person: session?.person.id, action: .recalled, story: nil, reason: "\(id): \(reason)", at: now)
        try await store.recall(id, reason: reason, at: now, audit: line)
    }
}

extension ReleaseSnapshot {
    /// Columns do not matter here: a profile is compared as a whole, whatever columns it has.
    fileprivate init(id: String, members: [ReleaseMember]) {
        self.init(
            id: id, columns: [],
            rows: members.filter { $0.row != nil }.map { Row(member: $0.story.rawValue, values: $0.values) })
    }
}
