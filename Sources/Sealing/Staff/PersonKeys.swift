import Crypto
public import Foundation

/// The public half of a staff member's key pair: audience keys are sealed to it.
public struct PersonPublicKey: Sendable, Equatable {
    let key: XWingMLKEM768X25519.PublicKey

    /// An X-Wing public key, 1,216 bytes.
    public var rawRepresentation: Data { key.rawRepresentation }

    public init(rawRepresentation: Data) throws(SealingFault) {
        do { key = try .init(rawRepresentation: rawRepresentation) } catch { throw .publicKeyDamaged }
    }

    init(_ key: XWingMLKEM768X25519.PublicKey) {
        self.key = key
    }

    public static func == (left: PersonPublicKey, right: PersonPublicKey) -> Bool {
        left.rawRepresentation == right.rawRepresentation
    }
}

/// A staff member's private key. Stored only under their password, their recovery kit, or a session's cookie.
public struct PersonPrivateKey: Sendable {
    let key: XWingMLKEM768X25519.PrivateKey

    public static func generate() throws(SealingFault) -> PersonPrivateKey {
        do { return PersonPrivateKey(key: try .generate()) } catch { throw .keyGenerationFailed }
    }

    private init(key: XWingMLKEM768X25519.PrivateKey) {
        self.key = key
    }

    init(seed: Data) throws(SealingRefusal) {
        do { key = try .init(seedRepresentation: seed, publicKey: nil) } catch { throw .malformed }
    }

    /// The 32 bytes that the whole key pair is made from.
    var seed: Data { key.seedRepresentation }

    public var publicKey: PersonPublicKey { PersonPublicKey(key.publicKey) }
}
