public import Foundation
import Intake
public import Sealing

/// A person who was asked to join and has not chosen a password yet.
public struct Invitation: Sendable, Equatable {
    public let name: String
    public let role: StaffRole
    /// This set-up makes the audience keys.
    public let isFirstKeyHolder: Bool
    public let expires: Date
}

extension StaffDesk {
    /// Days that a set-up link works.
    public static let linkDays = 7

    /// Whether nobody can sign in yet.
    public func setupNeeded() async throws -> Bool {
        try await store.audienceKeys().isEmpty
    }

    /// Makes a one-time link for a new person; the operator's way, from the command line.
    /// - Returns: the token of the link, which is stored as a hash only.
    public func invite(_ name: String, role: StaffRole, now: Date) async throws -> SetupToken {
        try await invite(name, role: role, by: nil, now: now)
    }

    /// Makes a one-time link for a new person, from the staff site.
    public func invite(_ name: String, role: StaffRole, session: StaffSession, now: Date) async throws -> SetupToken {
        try session.require(.keyHolder)
        return try await invite(name, role: role, by: session.person.id, now: now)
    }

    private func invite(_ name: String, role: StaffRole, by person: PersonID?, now: Date) async throws -> SetupToken {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard PersonRecord.isName(name) else { throw SetupRefusal.nameNotAccepted }
        guard try await store.person(named: PersonRecord.key(of: name)) == nil else { throw SetupRefusal.nameTaken }
        var generator = SystemRandomNumberGenerator()
        let token = SetupToken(using: &generator)
        let expires = now.addingTimeInterval(Double(Self.linkDays) * 86_400)
        try await store.invite(
            SetupLinkRecord(tokenHash: token.hash, name: name, role: role, expires: expires),
            audit: AuditEntry(person: person, action: .invited, story: nil, reason: name, at: now))
        return token
    }

    /// Who a link is for; nil when it is used up, expired or never was.
    public func invitation(_ token: String, now: Date) async throws -> Invitation? {
        guard let link = try await link(token, now: now) else { return nil }
        let needed = try await setupNeeded()
        let isFirst = link.role == .keyHolder && needed
        return Invitation(
            name: link.name, role: link.role,
            isFirstKeyHolder: isFirst, expires: link.expires)
    }

    private func link(_ token: String, now: Date) async throws -> SetupLinkRecord? {
        guard let token = SetupToken(token), let link = try await store.setupLink(token.hash), link.expires > now
        else { return nil }
        return link
    }

    /// Makes the person's keys under their password. The first key holder's set-up makes the audience keys too.
    ///
    /// - Returns: the recovery kit, shown this once, and the cookie of a session.
    public func setUp(
        _ token: String, password: String, now: Date
    ) async throws -> (kit: RecoveryKit, cookie: String) {
        guard let link = try await link(token, now: now) else { throw SetupRefusal.linkNotValid }
        if let problem = PasswordProblem(in: password) { throw SetupRefusal.passwordNotAccepted(problem) }
        var generator = SystemRandomNumberGenerator()
        let key = try PersonPrivateKey.generate()
        let kit = RecoveryKit(using: &generator)
        let id = PersonID(using: &generator)
        var audienceKeys: [Audience: AudiencePrivateKey] = [:]
        if link.role == .keyHolder, try await setupNeeded() {
            for audience in Audience.allCases { audienceKeys[audience] = try AudiencePrivateKey.generate() }
        }
        let person = PersonRecord(
            id: id, name: link.name, role: link.role, state: .active, publicKey: key.publicKey.rawRepresentation,
            passwordLock: try await lock(key, password: password),
            recoveryLock: try kit.lock(key).bytes, isRecoveryConfirmed: false, holds: Set(audienceKeys.keys))
        let (session, cookie) = try makeSession(of: id, key: key, now: now)
        let setup = PersonSetup(
            person: person, tokenHash: link.tokenHash,
            founding: audienceKeys.mapValues { $0.publicKey.rawRepresentation },
            grants: try audienceKeys.map { audience, audienceKey in
                try grant(audience, audienceKey, to: id, publicKey: key.publicKey)
            },
            session: session)
        let line = AuditEntry(person: id, action: .setUp, story: nil, reason: link.name, at: now)
        guard try await store.setUp(setup, audit: line) else { throw SetupRefusal.linkNotValid }
        return (kit, cookie)
    }

    /// The second half of set-up: what was printed or written down is typed back.
    public func confirmRecoveryKit(_ typed: String, session: StaffSession, now: Date) async throws {
        do {
            _ = try RecoveryKit(typed: typed).open(KeyLock(bytes: session.person.recoveryLock))
        } catch {
            throw SetupRefusal.recoveryKitDiffers
        }
        try await store.confirmRecovery(
            of: session.person.id, audit: audit(.recoveryConfirmed, session: session, now: now))
    }

    /// Makes a new recovery kit in place of one that was lost; it counts once it is typed back.
    ///
    /// Asks for the password again: whoever sits at an open session must not make themselves a way back in.
    public func renewRecoveryKit(password: String, session: StaffSession, now: Date) async throws -> RecoveryKit {
        let nameKey = PersonRecord.key(of: session.person.name)
        try await refuseTooManyTries(nameKey, now: now)
        let key = try await unlock(try PasswordLock(bytes: session.person.passwordLock), password, nameKey, now: now)
        var generator = SystemRandomNumberGenerator()
        let kit = RecoveryKit(using: &generator)
        try await store.replaceRecovery(
            of: session.person.id, recoveryLock: try kit.lock(key).bytes,
            audit: audit(.recoveryRenewed, session: session, now: now))
        return kit
    }

    private func unlock(
        _ lock: PasswordLock, _ password: String, _ nameKey: String, now: Date
    ) async throws -> PersonPrivateKey {
        // Counted before the work, so that tries side by side do not pass the limit together.
        try await store.recordSignInFailure(nameKey, at: now)
        let key: PersonPrivateKey
        do {
            key = try await gate.run { try lock.unlock(password: password) }
        } catch is SealingRefusal {
            throw SignInRefusal.wrongNameOrPassword
        }
        try await store.clearSignInFailures(nameKey)
        return key
    }

    /// Signs in; says the same for an unknown name and a wrong password, after the same work.
    /// - Returns: the value of the session's cookie.
    public func signIn(_ name: String, password: String, now: Date) async throws -> String {
        guard PersonRecord.isName(name) else { throw SignInRefusal.wrongNameOrPassword }
        let nameKey = PersonRecord.key(of: name)
        try await refuseTooManyTries(nameKey, now: now)
        let person = try await store.person(named: nameKey)
        let lock = try person.map { try PasswordLock(bytes: $0.passwordLock) } ?? PasswordLock.decoy(cost: cost)
        let key = try await unlock(lock, password, nameKey, now: now)
        guard let person else { throw SignInRefusal.wrongNameOrPassword }
        guard person.state == .active else { throw SignInRefusal.disabled }
        let (session, cookie) = try makeSession(of: person.id, key: key, now: now)
        try await store.open(
            session, audit: AuditEntry(person: person.id, action: .signedIn, story: nil, reason: "", at: now))
        return cookie
    }

    /// Chooses a new password with the recovery kit.
    public func resetPassword(of name: String, recoveryKit typed: String, to password: String, now: Date) async throws {
        guard PersonRecord.isName(name) else { throw SignInRefusal.wrongRecoveryKit }
        let nameKey = PersonRecord.key(of: name)
        try await refuseTooManyTries(nameKey, now: now)
        if let problem = PasswordProblem(in: password) { throw SignInRefusal.passwordNotAccepted(problem) }
        guard let person = try await store.person(named: nameKey), person.state == .active,
            let key = recovered(person, typed: typed)
        else {
            try await store.recordSignInFailure(nameKey, at: now)
            throw SignInRefusal.wrongRecoveryKit
        }
        try await store.replaceLocks(
            of: person.id, passwordLock: try await lock(key, password: password),
            audit: AuditEntry(person: person.id, action: .passwordReset, story: nil, reason: "", at: now))
        try await store.clearSignInFailures(nameKey)
    }

    private func recovered(_ person: PersonRecord, typed: String) -> PersonPrivateKey? {
        do { return try RecoveryKit(typed: typed).open(KeyLock(bytes: person.recoveryLock)) } catch { return nil }
    }

    private func refuseTooManyTries(_ nameKey: String, now: Date) async throws {
        let since = now.addingTimeInterval(-SignInLimits.window)
        let failures = try await store.signInFailures(nameKey, since: since)
        if let seconds = SignInLimits.wait(after: failures, now: now) {
            throw SignInRefusal.tooManyTries(seconds: seconds)
        }
    }

    private func lock(_ key: PersonPrivateKey, password: String) async throws -> Data {
        let cost = cost
        return try await gate.run {
            var generator = SystemRandomNumberGenerator()
            return try PasswordLock.lock(key, password: password, cost: cost, using: &generator).bytes
        }
    }
}
