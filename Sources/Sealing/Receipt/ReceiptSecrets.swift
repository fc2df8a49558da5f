import Crypto
public import Foundation

/// What a receipt opens: the place of its story, the proof that it is the right one, and the key to the own copy.
///
/// All of it comes out of one scrypt under the installation's salt, so each guess at a stolen database costs one.
public struct ReceiptSecrets: Sendable {
    /// Where the story is: 32 hexadecimal digits.
    public let lookup: String
    /// 32 bytes to compare with the stored ones.
    public let verifier: Data
    private let key: SymmetricKey

    init(master: Data) {
        lookup = Lock.key(master, for: "receipt lookup", count: 16).bytes.map(hexadecimal).joined()
        verifier = Lock.key(master, for: "receipt verifier").bytes
        key = Lock.key(master, for: "receipt copy")
    }

    /// Compares in constant time.
    public func matches(_ stored: Data) -> Bool {
        let key = SymmetricKey(data: verifier)
        let code = HMAC<SHA256>.authenticationCode(for: verifier, using: key)
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: stored, using: key)
    }

    /// Pads, then locks a storyteller's own copy.
    public func lock(_ text: Data, story: String) throws -> Data {
        try Lock.lock(Padding.pad(text), key: key, bound: canonicalBytes(["receipt copy", story]))
    }

    public func open(_ bytes: Data, story: String) throws(SealingRefusal) -> Data {
        try Padding.unpad(try Lock.open(bytes, key: key, bound: canonicalBytes(["receipt copy", story])))
    }
}

extension ReceiptCode {
    /// Runs scrypt once: takes as long and as much memory as `cost` says.
    public func secrets(salt: Data, cost: ScryptCost) throws -> ReceiptSecrets {
        ReceiptSecrets(master: try cost.key(secretBytes, salt: salt))
    }
}
