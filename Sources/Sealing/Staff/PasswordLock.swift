import Crypto
public import Foundation

/// A person's private key under their password: scrypt, then AES-256-GCM.
///
/// Layout: version byte, scrypt's log₂ N, r, p, salt (16), box. The cost is stored, so that it can be raised later
/// without locking anyone out; it is authenticated, so that it cannot be lowered.
public struct PasswordLock: Sendable, Equatable {
    private static let version: UInt8 = 1
    private static let saltLength = 16

    private let cost: ScryptCost
    private let salt: Data
    private let box: Data

    public var bytes: Data { header + box }
    private var header: Data { Data([Self.version]) + cost.stored + salt }

    private init(cost: ScryptCost, salt: Data, box: Data) {
        self.cost = cost
        self.salt = salt
        self.box = box
    }

    public init(bytes: Data) throws(SealingRefusal) {
        guard let first = bytes.first else { throw .malformed }
        guard first == Self.version else { throw .unknownVersion }
        let body = Data(bytes.dropFirst())
        guard body.count > ScryptCost.storedLength + Self.saltLength else { throw .malformed }
        let rest = Data(body.dropFirst(ScryptCost.storedLength))
        self.init(
            cost: try ScryptCost(stored: Data(body.prefix(ScryptCost.storedLength))),
            salt: Data(rest.prefix(Self.saltLength)), box: Data(rest.dropFirst(Self.saltLength)))
    }

    /// Locks a key under a password that has passed `PasswordProblem`. Takes the memory and time of `cost`.
    public static func lock(
        _ key: PersonPrivateKey, password: String, cost: ScryptCost,
        using generator: inout some RandomNumberGenerator
    ) throws(SealingFault) -> PasswordLock {
        var lock = PasswordLock(
            cost: cost, salt: randomBytes(saltLength, using: &generator), box: Data())
        let derived = try lock.key(from: password)
        lock = PasswordLock(
            cost: cost, salt: lock.salt,
            box: try SymmetricBox.seal(key.seed, key: derived, binding: lock.header))
        return lock
    }

    /// A lock that no password opens, but that takes as long to say so: a sign-in under a name that nobody has then
    /// looks like one with a wrong password.
    public static func decoy(cost: ScryptCost) -> PasswordLock {
        // Version byte of the box, then nonce, seed and tag, all zero.
        PasswordLock(
            cost: cost, salt: Data(count: saltLength), box: Data([1]) + Data(count: 12 + 32 + 16))
    }

    /// The key, if this is the password; spellings that Unicode counts as the same open alike.
    ///
    /// - Throws: `SealingRefusal.doesNotOpen` for a wrong password; `SealingFault.scryptFailed` without memory.
    public func unlock(password: String) throws -> PersonPrivateKey {
        let derived = try key(from: password)
        return try PersonPrivateKey(seed: try SymmetricBox.open(box, key: derived, binding: header))
    }

    private func key(from password: String) throws(SealingFault) -> SymmetricKey {
        // A leading byte: the library cannot take an empty password.
        let text = Data([0]) + Data(password.precomposedStringWithCompatibilityMapping.utf8)
        return try cost.derive(32, from: text, salt: salt)
    }
}
