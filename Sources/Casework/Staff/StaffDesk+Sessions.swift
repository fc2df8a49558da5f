public import Foundation
import Sealing

extension StaffDesk {
    /// The person and keys behind a cookie; nil when it is unknown, changed, or its time is over.
    public func session(_ cookie: String, now: Date) async throws -> StaffSession? {
        guard let ticket = SessionTicket(cookie: cookie), let record = try await store.session(ticket.idHash),
            !SessionLimits.isOver(record, now: now), let person = try await store.person(record.person),
            person.state == .active
        else { return nil }
        let key: PersonPrivateKey
        do { key = try ticket.open(record.locked) } catch { return nil }
        if SessionLimits.needsTouch(record, now: now) { try await store.touch(ticket.idHash, at: now) }
        return StaffSession(person: person, idHash: ticket.idHash, keys: try await keys(of: person, opening: key))
    }

    public func signOut(_ session: StaffSession) async throws {
        try await store.close(session.idHash)
    }

    func makeSession(of person: PersonID, key: PersonPrivateKey, now: Date) throws -> (SessionRecord, cookie: String) {
        var generator = SystemRandomNumberGenerator()
        let ticket = SessionTicket(using: &generator)
        let record = SessionRecord(
            idHash: ticket.idHash, person: person, locked: try ticket.lock(key), opened: now, lastUsed: now)
        return (record, ticket.cookie)
    }

    func grant(
        _ audience: Audience, _ key: AudiencePrivateKey, to person: PersonID, publicKey: PersonPublicKey
    ) throws -> GrantRecord {
        let bytes = try AudienceGrant.seal(key, audience: audience, to: publicKey, person: person.rawValue).bytes
        return GrantRecord(person: person, audience: audience, bytes: bytes)
    }

    private func keys(
        of person: PersonRecord, opening key: PersonPrivateKey
    ) async throws -> [Audience: AudiencePrivateKey] {
        var keys: [Audience: AudiencePrivateKey] = [:]
        for grant in try await store.grants(of: person.id) {
            do {
                keys[grant.audience] = try AudienceGrant(bytes: grant.bytes)
                    .open(audience: grant.audience, with: key, person: person.id.rawValue)
            } catch {
                throw RecordFault.sealedCopyDamaged
            }
        }
        return keys
    }
}
