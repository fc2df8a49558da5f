import Casework
import Foundation
import Sealing

extension SQLConnection {
    func people() throws -> [PersonRecord] {
        try rows(
            """
            SELECT id, name, role, state, public_key, password_lock, recovery_lock, recovery_confirmed,
                (SELECT count(*) FROM grants WHERE person = people.id AND audience = 'legal') AS holds_legal,
                (SELECT count(*) FROM grants WHERE person = people.id AND audience = 'advocate') AS holds_advocate
            FROM people ORDER BY name_key
            """
        ).map(person)
    }

    func person(_ id: PersonID) throws -> PersonRecord? {
        try row(
            """
            SELECT id, name, role, state, public_key, password_lock, recovery_lock, recovery_confirmed,
                (SELECT count(*) FROM grants WHERE person = people.id AND audience = 'legal') AS holds_legal,
                (SELECT count(*) FROM grants WHERE person = people.id AND audience = 'advocate') AS holds_advocate
            FROM people WHERE id = $1
            """, .text(id.rawValue)
        ).map(person)
    }

    func person(named key: String) throws -> PersonRecord? {
        try row("SELECT id FROM people WHERE name_key = $1", .text(key))
            .flatMap { try person($0.read("id", PersonID.init)) }
    }

    private func person(_ row: SQLRow) throws -> PersonRecord {
        return PersonRecord(
            id: try row.read("id", PersonID.init),
            name: try row.text("name"),
            role: try row.read("role", StaffRole.init),
            state: try row.read("state", PersonState.init),
            publicKey: try row.blob("public_key"),
            passwordLock: try row.blob("password_lock"),
            recoveryLock: try row.blob("recovery_lock"),
            isRecoveryConfirmed: try row.bool("recovery_confirmed"),
            holds: Set(try Audience.allCases.filter { try row.bool(holdsColumn(of: $0)) }))
    }

    private func holdsColumn(of audience: Audience) -> String {
        switch audience {
        case .legal: "holds_legal"
        case .advocate: "holds_advocate"
        }
    }

    func insert(_ person: PersonRecord) throws {
        try run(
            """
            INSERT INTO people
                (id, name, name_key, role, state, public_key, password_lock, recovery_lock, recovery_confirmed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """, .text(person.id.rawValue), .text(person.name), .text(PersonRecord.key(of: person.name)),
            .text(person.role.rawValue), .text(person.state.rawValue), .blob(person.publicKey),
            .blob(person.passwordLock), .blob(person.recoveryLock), .bool(person.isRecoveryConfirmed))
    }

    func insert(_ grant: GrantRecord) throws {
        try run(
            """
            INSERT INTO grants (person, audience, bytes) VALUES ($1, $2, $3)
            ON CONFLICT (person, audience) DO UPDATE SET bytes = excluded.bytes
            """, .text(grant.person.rawValue), .text(grant.audience.rawValue), .blob(grant.bytes))
    }

    func insert(_ session: SessionRecord) throws {
        try run(
            "INSERT INTO sessions (id_hash, person, locked, opened, last_used) VALUES ($1, $2, $3, $4, $5)",
            .text(session.idHash), .text(session.person.rawValue), .blob(session.locked),
            .text(Timestamp.text(session.opened)), .text(Timestamp.text(session.lastUsed)))
    }
}
