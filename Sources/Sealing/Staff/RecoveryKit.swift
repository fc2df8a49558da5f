import Crypto
import Foundation

/// The printed code that opens a person's key when their password is lost.
///
/// Ten groups of four characters in Crockford's base 32 (no I, L, O, U): 192 random bits and 8 of checksum. So many
/// bits need no scrypt: nobody can guess them.
public struct RecoveryKit: Sendable, Equatable {
    private static let secretLength = 24
    static let characters = 40
    private static let groupLength = 4

    private let secret: Data

    public init(using generator: inout some RandomNumberGenerator) {
        secret = randomBytes(Self.secretLength, using: &generator)
    }

    /// Reads what a person typed: any case, any spaces or signs between, O for 0, I and L for 1, U for V.
    public init(typed: String) throws(RecoveryKitProblem) {
        let characters = typed.precomposedStringWithCompatibilityMapping.filter {
            $0.isLetter || $0.isNumber
        }
        guard !characters.isEmpty else { throw .empty }
        guard characters.count == Self.characters else { throw .wrongLength(characters.count) }
        guard let bytes = CrockfordBase32.bytes(characters) else { throw .typo }
        let secret = Data(bytes.prefix(Self.secretLength))
        guard bytes.last == Self.checksum(secret) else { throw .typo }
        self.secret = secret
    }

    /// Ten groups of four characters, to be printed with spaces between them.
    public var groups: [String] {
        let text = Array(CrockfordBase32.text(secret + [Self.checksum(secret)]))
        return stride(from: 0, to: text.count, by: Self.groupLength).map {
            String(text[$0..<min($0 + Self.groupLength, text.count)])
        }
    }

    public func lock(_ key: PersonPrivateKey) throws(SealingFault) -> KeyLock {
        KeyLock(bytes: try SymmetricBox.seal(key.seed, key: lockKey, binding: Self.binding))
    }

    public func open(_ lock: KeyLock) throws(SealingRefusal) -> PersonPrivateKey {
        try PersonPrivateKey(
            seed: try SymmetricBox.open(lock.bytes, key: lockKey, binding: Self.binding))
    }

    private static let binding = boundText("testimonio/recovery/1")

    private var lockKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Self.binding, outputByteCount: 32)
    }

    /// One byte: a typing error stays unseen once in 256 times.
    private static func checksum(_ secret: Data) -> UInt8 {
        Array(SHA256.hash(data: boundText("testimonio/recovery-checksum/1") + secret))[0]
    }

    /// Without a look at where two codes differ.
    public static func == (left: RecoveryKit, right: RecoveryKit) -> Bool {
        equalInConstantTime(left.secret, right.secret)
    }
}

/// What is wrong with a recovery code as typed. Says nothing about any person's real code.
public enum RecoveryKitProblem: Error, Sendable, Equatable {
    case empty
    /// Letters and digits found, where 40 are needed.
    case wrongLength(Int)
    /// A character or the checksum does not fit: a slip somewhere in the code.
    case typo
}
