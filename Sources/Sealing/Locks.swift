import Crypto
import Foundation

/// AES-256-GCM under a random or derived key: a version byte, then nonce, text and tag.
enum Lock {
    private static let version: UInt8 = 1

    static func lock(_ text: Data, key: SymmetricKey, bound associatedData: Data) throws -> Data {
        let box = try AES.GCM.seal(text, using: key, authenticating: associatedData)
        guard let combined = box.combined else { throw SealingRefusal.malformed }
        return Data([version]) + combined
    }

    static func open(_ bytes: Data, key: SymmetricKey, bound associatedData: Data) throws(SealingRefusal) -> Data {
        guard bytes.first == version else { throw .malformed }
        do {
            return try AES.GCM.open(
                AES.GCM.SealedBox(combined: bytes.dropFirst()), using: key, authenticating: associatedData)
        } catch {
            throw .doesNotOpen
        }
    }

    /// A key for one purpose out of a secret (HKDF, RFC 5869).
    static func key(_ secret: Data, for purpose: String, count: Int = 32) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("testimonio \(purpose) 1".utf8),
            outputByteCount: count)
    }
}

extension SymmetricKey {
    var bytes: Data { withUnsafeBytes { Data($0) } }
}

/// `count` random bytes.
func randomBytes(_ count: Int, using generator: inout some RandomNumberGenerator) -> Data {
    Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
}
