public import Casework
public import Foundation
import Sealing

extension SQLiteStore {
    public func people() async throws -> [PersonRecord] {
        try await database.read { try $0.people() }
    }

    public func person(_ id: PersonID) async throws -> PersonRecord? {
        try await database.read { try $0.person(id) }
    }

    public func person(named key: String) async throws -> PersonRecord? {
        try await database.read { try $0.person(named: key) }
    }

    /// A second link for the same name takes the place of the first.
    public func invite(_ link: SetupLinkRecord, audit: AuditEntry) async throws {
        try await database.write { connection in
            try connection.run(
                """
                INSERT INTO setup_links (token_hash, name, name_key, role, expires) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (name_key) DO UPDATE SET token_hash = excluded.token_hash, name = excluded.name,
                    role = excluded.role, expires = excluded.expires
                """, .text(link.tokenHash), .text(link.name), .text(PersonRecord.key(of: link.name)),
                .text(link.role.rawValue), .text(Timestamp.text(link.expires)))
            try connection.append(audit)
        }
    }

    public func setupLink(_ tokenHash: String) async throws -> SetupLinkRecord? {
        try await database.read { connection in
            try connection.row(
                "SELECT name, role, expires FROM setup_links WHERE token_hash = $1", .text(tokenHash)
            ).map { row in
                SetupLinkRecord(
                    tokenHash: tokenHash, name: try row.text("name"), role: try row.read("role", StaffRole.init),
                    expires: try row.read("expires", Timestamp.date))
            }
        }
    }

    public func setUp(_ setup: PersonSetup, audit: AuditEntry) async throws -> Bool {
        try await database.write { connection in
            let isFounded = try !connection.rows("SELECT audience FROM audiences").isEmpty
            guard setup.founding.isEmpty || !isFounded,
                try connection.person(named: PersonRecord.key(of: setup.person.name)) == nil,
                try connection.run("DELETE FROM setup_links WHERE token_hash = $1", .text(setup.tokenHash)) == 1
            else { return false }
            for (audience, key) in setup.founding {
                try connection.run(
                    "INSERT INTO audiences (audience, public_key) VALUES ($1, $2)", .text(audience.rawValue), .blob(key)
                )
            }
            // A link to found the keys has no use any more, and could only let a stranger in.
            if !setup.founding.isEmpty {
                try connection.run("DELETE FROM setup_links WHERE role = $1", .text(StaffRole.keyHolder.rawValue))
            }
            try connection.insert(setup.person)
            for grant in setup.grants { try connection.insert(grant) }
            try connection.insert(setup.session)
            try connection.append(audit)
            return true
        }
    }

    public func grants(of person: PersonID) async throws -> [GrantRecord] {
        try await database.read { connection in
            try connection.rows("SELECT audience, bytes FROM grants WHERE person = $1", .text(person.rawValue)).map {
                GrantRecord(
                    person: person, audience: try $0.read("audience", Audience.init), bytes: try $0.blob("bytes"))
            }
        }
    }

    public func give(_ grants: [GrantRecord], audit: AuditEntry) async throws {
        try await database.write { connection in
            for grant in grants { try connection.insert(grant) }
            try connection.append(audit)
        }
    }

    public func confirmRecovery(of person: PersonID, audit: AuditEntry) async throws {
        try await database.write { connection in
            try connection.run("UPDATE people SET recovery_confirmed = 1 WHERE id = $1", .text(person.rawValue))
            try connection.append(audit)
        }
    }

    /// Also ends the person's sessions: whoever knew the old password is out.
    public func replaceLocks(of person: PersonID, passwordLock: Data, audit: AuditEntry) async throws {
        try await database.write { connection in
            try connection.run(
                "UPDATE people SET password_lock = $2 WHERE id = $1", .text(person.rawValue), .blob(passwordLock))
            try connection.run("DELETE FROM sessions WHERE person = $1", .text(person.rawValue))
            try connection.append(audit)
        }
        try await database.forgetOverwritten()
    }

    public func replaceRecovery(of person: PersonID, recoveryLock: Data, audit: AuditEntry) async throws {
        try await database.write { connection in
            try connection.run(
                "UPDATE people SET recovery_lock = $2, recovery_confirmed = 0 WHERE id = $1",
                .text(person.rawValue), .blob(recoveryLock))
            try connection.append(audit)
        }
        try await database.forgetOverwritten()
    }

    public func disable(_ person: PersonID, audit: AuditEntry) async throws -> Bool {
        let isDone = try await database.write { connection in
            guard try !connection.isLastKeyHolder(person) else { return false }
            try connection.run("UPDATE people SET state = 'disabled' WHERE id = $1", .text(person.rawValue))
            try connection.run("DELETE FROM sessions WHERE person = $1", .text(person.rawValue))
            try connection.run("DELETE FROM grants WHERE person = $1", .text(person.rawValue))
            try connection.append(audit)
            return true
        }
        if isDone { try await database.forgetOverwritten() }
        return isDone
    }

    public func audit(of story: StoryID?, limit: Int, offset: Int) async throws -> [AuditEntry] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT person, action, story, reason, at FROM audit WHERE $1 IS NULL OR story = $1
                ORDER BY number DESC LIMIT $2 OFFSET $3
                """, .text(story?.rawValue), .integer(limit), .integer(offset)
            ).map(SQLConnection.auditEntry)
        }
    }
}

extension SQLConnection {
    /// Whether without this person nobody is left who can give the audience keys to others.
    ///
    /// A key holder who was invited but not given the keys yet does not count: with the last holder of the keys gone,
    /// every sealed story would stay closed for good.
    fileprivate func isLastKeyHolder(_ person: PersonID) throws -> Bool {
        let active = try people().filter { $0.role == .keyHolder && $0.state == .active }
        let holdsAll = { (holder: PersonRecord) in holder.holds == Set(Audience.allCases) }
        guard active.contains(where: { $0.id == person && holdsAll($0) }) else { return false }
        return !active.contains { $0.id != person && holdsAll($0) }
    }
}
