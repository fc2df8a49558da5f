import Crypto
import Foundation

/// HPKE (RFC 9180) with X-Wing: ML-KEM-768 and X25519 together, so that a copy stays closed if either holds.
enum HybridSeal {
    private static var suite: HPKE.Ciphersuite { .XWingMLKEM768X25519_SHA256_AES_GCM_256 }

    static func seal(_ text: Data, to key: XWingMLKEM768X25519.PublicKey, bound associatedData: Data) throws
        -> SealedCopy
    {
        var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: associatedData)
        let ciphertext = try sender.seal(Padding.pad(text), authenticating: associatedData)
        return SealedCopy(encapsulatedKey: sender.encapsulatedKey, ciphertext: ciphertext)
    }

    static func open(
        _ copy: SealedCopy, with key: XWingMLKEM768X25519.PrivateKey, bound associatedData: Data
    ) throws(SealingRefusal) -> Data {
        let padded: Data
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: suite, info: associatedData, encapsulatedKey: copy.encapsulatedKey)
            padded = try recipient.open(copy.ciphertext, authenticating: associatedData)
        } catch {
            throw .doesNotOpen
        }
        return try Padding.unpad(padded)
    }
}
