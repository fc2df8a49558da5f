import Crypto
public import Foundation

/// What is wrong with a password somebody chose.
public enum PasswordProblem: Error, Equatable, Sendable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    /// One character over and over.
    case tooPlain

    /// Code points. NIST SP 800-63B asks for 8 at least; these passwords guard more than one account.
    public static let minimum = 12
    public static let maximum = 1_024

    /// Nil when the password is accepted. No rule asks for kinds of characters: they make passwords worse, not better.
    public init?(in password: String) {
        let scalars = password.unicodeScalars
        if scalars.count < Self.minimum {
            self = .tooShort(minimum: Self.minimum)
        } else if scalars.count > Self.maximum {
            self = .tooLong(maximum: Self.maximum)
        } else if Set(scalars).count < 4 {
            self = .tooPlain
        } else {
            return nil
        }
    }
}

/// A person's private key locked with their password: version, cost and salt, then the locked key.
public struct PasswordLock: Sendable {
    private static let version: UInt8 = 1
    private static let saltLength = 16
    private static let headerLength = 3 + saltLength

    public let bytes: Data

    public init(bytes: Data) throws(SealingRefusal) {
        guard bytes.first == Self.version, bytes.count > Self.headerLength else { throw .malformed }
        self.bytes = Data(bytes)
    }

    public static func lock(
        _ key: PersonPrivateKey, password: String, cost: ScryptCost, using generator: inout some RandomNumberGenerator
    ) throws -> PasswordLock {
        let salt = randomBytes(saltLength, using: &generator)
        let header = Data([version, cost.logN, cost.blockSize]) + salt
        let derived = try cost.key(normalised(password), salt: salt)
        return try PasswordLock(
            bytes: header + Lock.lock(key.seed, key: SymmetricKey(data: derived), bound: header))
    }

    /// A lock that no password opens and that costs as much to try: an unknown name must not answer faster.
    public static func decoy(cost: ScryptCost) -> PasswordLock {
        PasswordLock(decoy: Data([version, cost.logN, cost.blockSize]) + Data(count: saltLength + 64))
    }

    private init(decoy bytes: Data) {
        self.bytes = bytes
    }

    public func unlock(password: String) throws -> PersonPrivateKey {
        let header = bytes.prefix(Self.headerLength)
        let cost = ScryptCost(logN: header[1], blockSize: header[2])
        let derived = try cost.key(Self.normalised(password), salt: header.suffix(Self.saltLength))
        let seed = try Lock.open(
            bytes.dropFirst(Self.headerLength), key: SymmetricKey(data: derived), bound: Data(header))
        return try PersonPrivateKey(seed: seed)
    }

    /// The same password typed on another keyboard has the same bytes (RFC 8265: NFC).
    private static func normalised(_ password: String) -> Data {
        Data(password.precomposedStringWithCanonicalMapping.utf8)
    }
}
