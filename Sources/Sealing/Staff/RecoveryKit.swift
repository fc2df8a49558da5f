import Crypto
public import Foundation

/// A person's key locked with their recovery kit.
public struct KeyLock: Sendable {
    public let bytes: Data

    public init(bytes: Data) {
        self.bytes = bytes
    }
}

/// A printed code that opens a person's key when the password is lost: 160 random bits and 20 for typing mistakes.
///
/// Nine groups of four characters of Crockford's base 32, which has no I, L, O or U.
public struct RecoveryKit: Sendable, Equatable {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let secretLength = 20
    private static let checkCharacters = 4

    private let secret: Data

    public init(using generator: inout some RandomNumberGenerator) {
        secret = randomBytes(Self.secretLength, using: &generator)
    }

    /// Reads what was printed, however it was typed: case, spaces, dashes, O for 0, I or L for 1.
    public init(typed: String) throws(SealingRefusal) {
        let read = typed.uppercased().compactMap { character -> Int? in
            switch character {
            case "O": 0
            case "I", "L": 1
            default: Self.alphabet.firstIndex(of: character)
            }
        }
        guard read.count == Self.secretLength * 8 / 5 + Self.checkCharacters else { throw .malformed }
        var bits = 0
        var held = 0
        var bytes = Data()
        for value in read.dropLast(Self.checkCharacters) {
            bits = bits << 5 | value
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        secret = bytes
        guard Self.characters(of: secret) == read.map({ Self.alphabet[$0] }) else { throw .malformed }
    }

    /// Nine groups of four, to be printed or written down.
    public var groups: [String] {
        let characters = Self.characters(of: secret)
        return stride(from: 0, to: characters.count, by: 4).map { String(characters[$0..<$0 + 4]) }
    }

    public func lock(_ key: PersonPrivateKey) throws -> KeyLock {
        KeyLock(bytes: try Lock.lock(key.seed, key: wrappingKey, bound: Data()))
    }

    public func open(_ lock: KeyLock) throws(SealingRefusal) -> PersonPrivateKey {
        try PersonPrivateKey(seed: try Lock.open(lock.bytes, key: wrappingKey, bound: Data()))
    }

    private var wrappingKey: SymmetricKey { Lock.key(secret, for: "recovery kit") }

    private static func characters(of secret: Data) -> [Character] {
        let check = Lock.key(secret, for: "recovery kit check", count: 3).bytes
        return base32(secret) + base32(check).prefix(checkCharacters)
    }

    private static func base32(_ bytes: Data) -> [Character] {
        var bits = 0
        var held = 0
        var characters: [Character] = []
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            held += 8
            while held >= 5 {
                held -= 5
                characters.append(alphabet[bits >> held & 31])
            }
        }
        return characters
    }
}
