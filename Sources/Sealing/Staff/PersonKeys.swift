import Crypto
public import Foundation

/// The key to which audience keys are sealed for one member of the staff.
public struct PersonPublicKey: Sendable {
    let key: XWingMLKEM768X25519.PublicKey

    public var rawRepresentation: Data { key.rawRepresentation }

    public init(rawRepresentation: Data) throws(SealingRefusal) {
        do {
            key = try XWingMLKEM768X25519.PublicKey(rawRepresentation: rawRepresentation)
        } catch {
            throw .malformed
        }
    }

    init(_ key: XWingMLKEM768X25519.PublicKey) {
        self.key = key
    }
}

/// One member's own key. Locked with their password and with their recovery kit; never stored open.
public struct PersonPrivateKey: Sendable {
    let key: XWingMLKEM768X25519.PrivateKey

    /// 32 bytes.
    var seed: Data { key.seedRepresentation }

    public var publicKey: PersonPublicKey { PersonPublicKey(key.publicKey) }

    public static func generate() throws -> PersonPrivateKey {
        PersonPrivateKey(try XWingMLKEM768X25519.PrivateKey.generate())
    }

    init(seed: Data) throws(SealingRefusal) {
        do {
            key = try XWingMLKEM768X25519.PrivateKey(seedRepresentation: seed, publicKey: nil)
        } catch {
            throw .malformed
        }
    }

    private init(_ key: XWingMLKEM768X25519.PrivateKey) {
        self.key = key
    }
}

/// An audience's private key sealed to one person.
public struct AudienceGrant: Sendable {
    private let copy: SealedCopy

    public var bytes: Data { copy.bytes }

    public init(bytes: Data) throws(SealingRefusal) {
        copy = try SealedCopy(bytes: bytes)
    }

    private init(_ copy: SealedCopy) {
        self.copy = copy
    }

    public static func seal(
        _ key: AudiencePrivateKey, audience: Audience, to recipient: PersonPublicKey, person: String
    ) throws -> AudienceGrant {
        AudienceGrant(
            try HybridSeal.seal(key.seed, to: recipient.key, bound: associatedData(audience: audience, person: person)))
    }

    public func open(
        audience: Audience, with key: PersonPrivateKey, person: String
    ) throws(SealingRefusal) -> AudiencePrivateKey {
        let bound = Self.associatedData(audience: audience, person: person)
        return try AudiencePrivateKey(seed: try HybridSeal.open(copy, with: key.key, bound: bound))
    }

    private static func associatedData(audience: Audience, person: String) -> Data {
        canonicalBytes(["testimonio audience grant 1", audience.rawValue, person])
    }
}
