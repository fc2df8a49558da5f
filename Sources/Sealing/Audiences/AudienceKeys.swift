import Crypto
public import Foundation

/// Seals to an audience. Public: it lies in the database, and whoever has it can only close.
public struct AudiencePublicKey: Sendable, Equatable {
    private let key: XWingMLKEM768X25519.PublicKey

    /// An X-Wing public key, 1,216 bytes.
    public var rawRepresentation: Data { key.rawRepresentation }

    public init(rawRepresentation: Data) throws(SealingFault) {
        do { key = try .init(rawRepresentation: rawRepresentation) } catch { throw .publicKeyDamaged }
    }

    init(_ key: XWingMLKEM768X25519.PublicKey) {
        self.key = key
    }

    /// Seals a text of any length; the copy's length tells little of it (`Padding`).
    public func seal(_ plaintext: Data, context: SealingContext) throws(SealingFault) -> SealedCopy {
        SealedCopy(sealed: try HybridBox.seal(Padding.pad(plaintext), to: key, info: context.info))
    }

    public static func == (left: AudiencePublicKey, right: AudiencePublicKey) -> Bool {
        left.rawRepresentation == right.rawRepresentation
    }
}

/// Opens what is sealed to an audience. Lives in memory for the length of a request; stored only inside grants.
public struct AudiencePrivateKey: Sendable {
    private let key: XWingMLKEM768X25519.PrivateKey

    public static func generate() throws(SealingFault) -> AudiencePrivateKey {
        do { return AudiencePrivateKey(key: try .generate()) } catch { throw .keyGenerationFailed }
    }

    private init(key: XWingMLKEM768X25519.PrivateKey) {
        self.key = key
    }

    init(seed: Data) throws(SealingRefusal) {
        do { key = try .init(seedRepresentation: seed, publicKey: nil) } catch { throw .malformed }
    }

    /// The 32 bytes that the whole key pair is made from.
    var seed: Data { key.seedRepresentation }

    public var publicKey: AudiencePublicKey { AudiencePublicKey(key.publicKey) }

    public func open(_ sealed: SealedCopy, context: SealingContext) throws(SealingRefusal) -> Data {
        try Padding.unpad(try HybridBox.open(sealed.bytes, with: key, info: context.info))
    }
}
