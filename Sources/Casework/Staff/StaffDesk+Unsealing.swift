public import Foundation
import Intake
import Sealing

/// A copy opened with the legal key, for one page and no longer.
public enum UnsealedCopy: Sendable, Equatable {
    case original(OriginalContents)
    case contact(ContactContents)
}

extension StaffDesk {
    /// Characters a reason must have at least, without outer spaces: enough to say something.
    public static let shortestReason = 10

    /// Opens the original words. The audit line with `reason` is written before anything is read.
    public func unsealOriginal(
        _ story: StoryID, reason: String, session: StaffSession, now: Date
    ) async throws -> UnsealedCopy {
        let bytes = try await unseal(.original, .unsealedOriginal, story, reason: reason, session: session, now: now)
        return .original(try OriginalContents.fromSealed(bytes))
    }

    /// Opens the way to reach the person, likewise.
    public func unsealContact(
        _ story: StoryID, reason: String, session: StaffSession, now: Date
    ) async throws -> UnsealedCopy {
        let bytes = try await unseal(.contact, .unsealedContact, story, reason: reason, session: session, now: now)
        return .contact(try ContactContents.fromSealed(bytes))
    }

    private func unseal(
        _ kind: CopyKind, _ action: AuditEntry.Action, _ story: StoryID, reason: String, session: StaffSession,
        now: Date
    ) async throws -> Data {
        let key = try session.key(to: .legal)
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard reason.count >= Self.shortestReason else { throw StaffRefusal.reasonTooShort }
        guard let record = try await store.record(of: story) else { throw StaffRefusal.noSuchStory }
        guard record.withdrawn == nil else { throw StaffRefusal.withdrawn }
        let line = audit(action, story, reason: reason, session: session, now: now)
        guard let copy = try await store.unseal(kind, of: story, audit: line) else { throw StaffRefusal.noSuchCopy }
        return try open(copy, of: story, with: key, audience: .legal)
    }

    func open(
        _ copy: StoredCopy, of story: StoryID, with key: AudiencePrivateKey, audience: Audience
    ) throws -> Data {
        let context = SealingContext(
            story: story.rawValue, audience: audience, copy: copy.kind.rawValue, consent: copy.consentHash)
        do {
            return try key.open(SealedCopy(bytes: copy.bytes), context: context)
        } catch {
            throw RecordFault.sealedCopyDamaged
        }
    }

    func audit(
        _ action: AuditEntry.Action, _ story: StoryID? = nil, reason: String = "", session: StaffSession, now: Date
    ) -> AuditEntry {
        AuditEntry(person: session.person.id, action: action, story: story, reason: reason, at: now)
    }
}
