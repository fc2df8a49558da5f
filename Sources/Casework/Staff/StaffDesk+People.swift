public import Foundation
import Sealing

extension StaffDesk {
    /// Everyone on the staff, for key holders.
    public func people(session: StaffSession) async throws -> [PersonRecord] {
        try session.require(.keyHolder)
        return try await store.people()
    }

    /// Everyone on the staff, for the operator at the command line. No key is read.
    public func people() async throws -> [PersonRecord] {
        try await store.people()
    }

    /// The whole audit log, newest first, for key holders.
    public func auditLog(limit: Int, offset: Int, session: StaffSession) async throws -> [AuditEntry] {
        try session.require(.keyHolder)
        return try await store.audit(of: nil, limit: limit, offset: offset)
    }

    /// Seals the audience keys that `person`'s role includes to that person.
    public func giveKeys(to person: PersonID, session: StaffSession, now: Date) async throws {
        try session.require(.keyHolder)
        guard let record = try await store.person(person), record.state == .active else {
            throw StaffRefusal.noSuchPerson
        }
        guard record.isRecoveryConfirmed else { throw StaffRefusal.recoveryNotConfirmed }
        let publicKey = try PersonPublicKey(rawRepresentation: record.publicKey)
        let missing = record.role.audiences.filter { !record.holds.contains($0) }
        let grants = try missing.map { audience in
            try grant(audience, try session.key(to: audience), to: person, publicKey: publicKey)
        }
        guard !grants.isEmpty else { return }
        try await store.give(grants, audit: audit(.keysGiven, reason: record.name, session: session, now: now))
    }

    /// Ends a person's access, from the staff site.
    public func disable(_ person: PersonID, session: StaffSession, now: Date) async throws {
        try session.require(.keyHolder)
        try await disable(person, by: session.person.id, now: now)
    }

    /// Ends the access of the person with this name, from the command line.
    public func disable(named name: String, now: Date) async throws {
        guard let person = try await store.person(named: PersonRecord.key(of: name)) else {
            throw StaffRefusal.noSuchPerson
        }
        try await disable(person.id, by: nil, now: now)
    }

    private func disable(_ person: PersonID, by actor: PersonID?, now: Date) async throws {
        guard let record = try await store.person(person) else { throw StaffRefusal.noSuchPerson }
        let line = AuditEntry(person: actor, action: .disabled, story: nil, reason: record.name, at: now)
        guard try await store.disable(person, audit: line) else { throw StaffRefusal.lastKeyHolder }
    }
}
