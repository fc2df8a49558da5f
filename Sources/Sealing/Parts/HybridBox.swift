import Crypto
import Foundation

/// One message to one public key: HPKE (RFC 9180), base mode, X-Wing (ML-KEM-768 with X25519), AES-256-GCM.
///
/// Layout: version byte, encapsulated key (1,120 bytes), ciphertext with tag.
enum HybridBox {
    static let version: UInt8 = 1
    /// X-Wing: an ML-KEM-768 ciphertext of 1,088 bytes and an X25519 key of 32 (draft-connolly-cfrg-xwing-kem).
    static let encapsulatedLength = 1_120
    /// AES-GCM's tag.
    static let tagLength = 16
    private static let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256

    static func seal(
        _ text: Data, to key: XWingMLKEM768X25519.PublicKey, info: Data
    ) throws(SealingFault) -> Data {
        do {
            var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
            let ciphertext = try sender.seal(text, authenticating: Data([version]))
            return Data([version]) + sender.encapsulatedKey + ciphertext
        } catch {
            throw .sealingFailed
        }
    }

    static func open(
        _ bytes: Data, with key: XWingMLKEM768X25519.PrivateKey, info: Data
    ) throws(SealingRefusal) -> Data {
        try check(bytes)
        let body = bytes.dropFirst()
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: suite, info: info,
                encapsulatedKey: Data(body.prefix(encapsulatedLength)))
            return try recipient.open(
                Data(body.dropFirst(encapsulatedLength)), authenticating: Data([version]))
        } catch {
            throw .doesNotOpen
        }
    }

    /// Refuses what cannot be a box, before any key is needed.
    static func check(_ bytes: Data) throws(SealingRefusal) {
        guard let first = bytes.first else { throw .malformed }
        guard first == version else { throw .unknownVersion }
        guard bytes.count >= 1 + encapsulatedLength + tagLength else { throw .malformed }
    }
}
