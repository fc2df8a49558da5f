import Crypto
public import Foundation

/// What scrypt makes of a receipt: where its story lies, the proof that it is the right one, and the key of its box.
///
/// The salt is the installation's, one for all stories, so that the receipt alone finds its story. Each guess still
/// costs a whole scrypt run; who keeps the salt out of a copied database makes guessing impossible.
public struct ReceiptSecrets: Sendable {
    /// 32 hexadecimal digits, stored in clear.
    public let lookup: String
    /// 16 bytes, stored in clear; compared by `matches`.
    public let verifier: Data
    /// Never stored.
    private let key: SymmetricKey

    init(_ code: ReceiptCode, salt: Data, cost: ScryptCost) throws(SealingFault) {
        let bytes = withUnsafeBytes(of: code.secret.bigEndian) { Data($0) }
        let derived = try cost.derive(64, from: boundText("testimonio/receipt/1") + bytes, salt: salt)
        let parts = derived.withUnsafeBytes { Data($0) }
        lookup = hexadecimal(parts.prefix(16))
        verifier = Data(parts.dropFirst(16).prefix(16))
        key = SymmetricKey(data: parts.dropFirst(32))
    }

    /// Whether the stored verifier is this receipt's, in constant time.
    public func matches(_ stored: Data) -> Bool { equalInConstantTime(verifier, stored) }

    /// The storyteller's own copy of their words, padded, bound to the story's id.
    public func lock(_ text: Data, story: String) throws(SealingFault) -> Data {
        try SymmetricBox.seal(Padding.pad(text), key: key, binding: binding(story))
    }

    public func open(_ locked: Data, story: String) throws(SealingRefusal) -> Data {
        try Padding.unpad(try SymmetricBox.open(locked, key: key, binding: binding(story)))
    }

    private func binding(_ story: String) -> Data { boundText("testimonio/receipt-box/1", story) }
}

extension ReceiptCode {
    /// Takes the memory and time of `cost`.
    ///
    /// - Parameter salt: the installation's, 16 bytes.
    public func secrets(salt: Data, cost: ScryptCost) throws(SealingFault) -> ReceiptSecrets {
        try ReceiptSecrets(self, salt: salt, cost: cost)
    }
}
