import Crypto
public import Foundation

/// Proof that a form was made by this installation for this browser and purpose: HMAC-SHA256 (RFC 2104).
public struct FormTokens: Sendable {
    private let key: SymmetricKey

    /// - Parameter key: the installation's token key, 32 bytes.
    public init(key: Data) {
        self.key = SymmetricKey(data: key)
    }

    /// - Parameter owner: the id hash of the draft or session; empty before there is one.
    public func token(for owner: String, purpose: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: message(owner, purpose), using: key)).base64URL
    }

    /// Compares in constant time.
    public func accepts(_ token: String, for owner: String, purpose: String) -> Bool {
        guard let code = Data(base64URL: token, count: SHA256.byteCount) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message(owner, purpose), using: key)
    }

    private func message(_ owner: String, _ purpose: String) -> Data {
        canonicalBytes(["testimonio form token 1", owner, purpose])
    }
}
