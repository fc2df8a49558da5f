import Crypto
import Foundation

/// AES-256-GCM with a random nonce: version byte, nonce (12), ciphertext, tag (16).
///
/// `binding` is authenticated but not stored: a box moved to another record does not open there.
enum SymmetricBox {
    private static let version: UInt8 = 1

    static func seal(_ text: Data, key: SymmetricKey, binding: Data) throws(SealingFault) -> Data {
        do {
            let box = try AES.GCM.seal(text, using: key, authenticating: Data([version]) + binding)
            guard let combined = box.combined else { throw SealingFault.sealingFailed }
            return Data([version]) + combined
        } catch {
            throw .sealingFailed
        }
    }

    static func open(_ bytes: Data, key: SymmetricKey, binding: Data) throws(SealingRefusal) -> Data {
        guard let first = bytes.first else { throw .malformed }
        guard first == version else { throw .unknownVersion }
        let box: AES.GCM.SealedBox
        do { box = try AES.GCM.SealedBox(combined: bytes.dropFirst()) } catch { throw .malformed }
        do {
            return try AES.GCM.open(box, using: key, authenticating: Data([version]) + binding)
        } catch {
            throw .doesNotOpen
        }
    }
}
