import Crypto
public import Foundation

/// An audience's private key, sealed to one member of the staff. Who holds a key is who has such a row.
public struct AudienceGrant: Sendable, Equatable {
    public let bytes: Data

    /// Refuses what cannot be a grant.
    public init(bytes: Data) throws(SealingRefusal) {
        try HybridBox.check(bytes)
        self.bytes = bytes
    }

    private init(sealed bytes: Data) {
        self.bytes = bytes
    }

    /// Seals an audience's key to a person; `person` is their id, and the grant opens under no other.
    public static func seal(
        _ key: AudiencePrivateKey, audience: Audience, to recipient: PersonPublicKey, person: String
    ) throws(SealingFault) -> AudienceGrant {
        AudienceGrant(
            sealed: try HybridBox.seal(key.seed, to: recipient.key, info: info(audience, person)))
    }

    public func open(
        audience: Audience, with key: PersonPrivateKey, person: String
    ) throws(SealingRefusal) -> AudiencePrivateKey {
        try AudiencePrivateKey(
            seed: try HybridBox.open(bytes, with: key.key, info: Self.info(audience, person)))
    }

    private static func info(_ audience: Audience, _ person: String) -> Data {
        boundText("testimonio/grant/1", audience.rawValue, person)
    }
}
