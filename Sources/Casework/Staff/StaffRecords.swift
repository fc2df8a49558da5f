public import Foundation
public import Sealing

/// What a member of the staff may do. What they can *read* is decided by the keys they hold, not by this.
public enum StaffRole: String, CaseIterable, Sendable, Codable {
    /// Adds people and gives keys; holds both audience keys.
    case keyHolder = "key_holder"
    /// Reviews redacted stories; holds the advocate key.
    case advocate
    /// Triage, contact and originals; holds both audience keys.
    case legal
    /// Sees releases and nothing else; holds no key.
    case researcher

    /// The audiences whose keys this role is given.
    public var audiences: [Audience] {
        switch self {
        case .keyHolder, .legal: [.legal, .advocate]
        case .advocate: [.advocate]
        case .researcher: []
        }
    }

    public var readsStories: Bool { !audiences.isEmpty }
}

public enum PersonState: String, CaseIterable, Sendable, Codable {
    case active
    case disabled
}

/// A member of the staff as the store keeps them.
public struct PersonRecord: Sendable, Equatable {
    public let id: PersonID
    /// The name they sign in with, as typed; compared without case or outer spaces.
    public let name: String
    public let role: StaffRole
    public let state: PersonState
    public let publicKey: Data
    /// The private key locked with the password, and locked with the recovery kit.
    public let passwordLock: Data
    public let recoveryLock: Data
    public let isRecoveryConfirmed: Bool
    /// Audiences whose keys were sealed to this person.
    public let holds: Set<Audience>

    public init(
        id: PersonID, name: String, role: StaffRole, state: PersonState, publicKey: Data,
        passwordLock: Data,
        recoveryLock: Data, isRecoveryConfirmed: Bool, holds: Set<Audience>
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.state = state
        self.publicKey = publicKey
        self.passwordLock = passwordLock
        self.recoveryLock = recoveryLock
        self.isRecoveryConfirmed = isRecoveryConfirmed
        self.holds = holds
    }

    /// Characters that a name may have.
    public static let longestName = 80

    /// Whether a name can be somebody's: not empty, not too long, on one line.
    public static func isName(_ name: String) -> Bool {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        return (1...longestName).contains(name.count) && name.unicodeScalars.count <= longestName * 4
            && !name.unicodeScalars.contains { CharacterSet.controlCharacters.contains($0) }
    }

    /// The form in which names are compared.
    public static func key(of name: String) -> String {
        name.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
            .lowercased()
    }
}

extension [PersonRecord] {
    /// Those who can open stories and give keys to others; a key holder who was not given keys yet is not among them.
    public var activeKeyHolders: [PersonRecord] {
        filter { $0.state == .active && $0.role == .keyHolder && !$0.holds.isEmpty }
    }
}

/// A one-time link with which a new person chooses their password.
public struct SetupLinkRecord: Sendable, Equatable {
    /// SHA-256 of the token in the link.
    public let tokenHash: String
    public let name: String
    public let role: StaffRole
    public let expires: Date

    public init(tokenHash: String, name: String, role: StaffRole, expires: Date) {
        self.tokenHash = tokenHash
        self.name = name
        self.role = role
        self.expires = expires
    }
}

/// An audience's private key sealed to one person.
public struct GrantRecord: Sendable, Equatable {
    public let person: PersonID
    public let audience: Audience
    public let bytes: Data

    public init(person: PersonID, audience: Audience, bytes: Data) {
        self.person = person
        self.audience = audience
        self.bytes = bytes
    }
}

/// A signed-in browser: the person's private key, locked with a key that only the browser's cookie has.
public struct SessionRecord: Sendable, Equatable {
    public let idHash: String
    public let person: PersonID
    public let locked: Data
    public let opened: Date
    public let lastUsed: Date

    public init(idHash: String, person: PersonID, locked: Data, opened: Date, lastUsed: Date) {
        self.idHash = idHash
        self.person = person
        self.locked = locked
        self.opened = opened
        self.lastUsed = lastUsed
    }
}

/// One line of the audit log, appended and never changed.
public struct AuditEntry: Sendable, Equatable {
    public enum Action: String, CaseIterable, Sendable, Codable {
        case setUp = "set_up"
        case signedIn = "signed_in"
        case recoveryConfirmed = "recovery_confirmed"
        case recoveryRenewed = "recovery_renewed"
        case passwordReset = "password_reset"
        case invited
        case keysGiven = "keys_given"
        case disabled
        case approved
        case sentBack = "sent_back"
        case unsealedOriginal = "unsealed_original"
        case unsealedContact = "unsealed_contact"
        case released
        case recalled
    }

    /// Nil when the operator acted from the command line.
    public let person: PersonID?
    public let action: Action
    public let story: StoryID?
    /// Why, in the words of the person who acted; or the name of whom the action touched.
    public let reason: String
    public let at: Date

    public init(person: PersonID?, action: Action, story: StoryID?, reason: String, at: Date) {
        self.person = person
        self.action = action
        self.story = story
        self.reason = reason
        self.at = at
    }
}
