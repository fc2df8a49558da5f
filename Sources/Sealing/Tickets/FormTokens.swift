import Crypto
public import Foundation

/// Proof that a form was made by this installation for this browser and purpose: HMAC-SHA-256 (RFC 2104).
public struct FormTokens: Sendable {
    private let key: SymmetricKey

    /// - Parameter key: the installation's token key, 32 random bytes.
    public init(key: Data) {
        self.key = SymmetricKey(data: key)
    }

    /// The hidden field's value, 43 characters of base64url.
    ///
    /// - Parameters:
    ///   - owner: the id hash of the draft or session; empty before there is one.
    ///   - purpose: what the form does: a token of one does not serve another.
    public func token(for owner: String, purpose: String) -> String {
        Base64URL.text(Data(HMAC<SHA256>.authenticationCode(for: message(owner, purpose), using: key)))
    }

    /// Whether `token`, as it came from a browser, was made here for the same owner and purpose; in constant time.
    public func accepts(_ token: String, for owner: String, purpose: String) -> Bool {
        guard let code = Base64URL.bytes(token, count: SHA256.byteCount) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message(owner, purpose), using: key)
    }

    private func message(_ owner: String, _ purpose: String) -> Data {
        boundText("testimonio/form/1", owner, purpose)
    }
}
