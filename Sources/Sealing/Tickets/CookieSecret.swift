import Crypto
import Foundation

/// 32 random bytes that only a browser's cookie holds, and what is derived from them.
///
/// The record's name and its key come from the same secret by HKDF (RFC 5869) under different labels, so the cookie
/// alone finds and opens the record, and the record alone tells nothing.
struct CookieSecret: Sendable, Equatable {
    private static let length = 32

    private let secret: Data
    /// `draft` or `session`: keeps a cookie of one kind from being used as the other.
    private let kind: String

    init(_ kind: String, using generator: inout some RandomNumberGenerator) {
        self.kind = kind
        secret = randomBytes(Self.length, using: &generator)
    }

    /// Nil for anything that `cookie` could not have written.
    init?(_ kind: String, cookie: String) {
        guard let secret = Base64URL.bytes(cookie, count: Self.length) else { return nil }
        self.kind = kind
        self.secret = secret
    }

    /// 43 characters of base64url.
    var cookie: String { Base64URL.text(secret) }

    /// 32 hexadecimal digits (128 bits): the name of the record.
    var idHash: String {
        derive("id", count: 16).withUnsafeBytes { hexadecimal($0) }
    }

    func lock(_ text: Data) throws(SealingFault) -> Data {
        try SymmetricBox.seal(Padding.pad(text), key: derive("key", count: 32), binding: binding)
    }

    func open(_ locked: Data) throws(SealingRefusal) -> Data {
        try Padding.unpad(
            try SymmetricBox.open(locked, key: derive("key", count: 32), binding: binding))
    }

    private var binding: Data { boundText("testimonio/ticket/1", kind, idHash) }

    private func derive(_ use: String, count: Int) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret),
            info: boundText("testimonio/cookie/1", kind, use),
            outputByteCount: count)
    }

    static func == (left: CookieSecret, right: CookieSecret) -> Bool {
        left.kind == right.kind && equalInConstantTime(left.secret, right.secret)
    }
}
