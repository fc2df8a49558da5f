import Crypto
public import Foundation

/// The key to which copies for an audience are sealed. 1,216 bytes; not secret.
public struct AudiencePublicKey: Sendable {
    private let key: XWingMLKEM768X25519.PublicKey

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

    /// Seals `text` so that only the audience's private key with the same context opens it.
    public func seal(_ text: Data, context: SealingContext) throws -> SealedCopy {
        try HybridSeal.seal(text, to: key, bound: context.associatedData)
    }
}

/// The key that opens an audience's copies. Lives in memory for the length of a request, else sealed to people.
public struct AudiencePrivateKey: Sendable {
    private let key: XWingMLKEM768X25519.PrivateKey

    /// 32 bytes.
    var seed: Data { key.seedRepresentation }

    public var publicKey: AudiencePublicKey { AudiencePublicKey(key.publicKey) }

    public static func generate() throws -> AudiencePrivateKey {
        AudiencePrivateKey(try XWingMLKEM768X25519.PrivateKey.generate())
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

    /// - Throws: `doesNotOpen` when the key, the context or a byte differs from what was sealed.
    public func open(_ copy: SealedCopy, context: SealingContext) throws(SealingRefusal) -> Data {
        try HybridSeal.open(copy, with: key, bound: context.associatedData)
    }
}
