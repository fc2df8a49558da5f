import Foundation

/// The secret in a one-time link that lets a person set up their account. The server keeps its hash only.
public struct SetupToken: Sendable, CustomStringConvertible {
    private static let length = 32
    private let secret: Data

    public init(using generator: inout some RandomNumberGenerator) {
        secret = randomBytes(Self.length, using: &generator)
    }

    /// Nil for anything that `description` could not have written.
    public init?(_ text: String) {
        guard let secret = Base64URL.bytes(text, count: Self.length) else { return nil }
        self.secret = secret
    }

    /// 43 characters that a link takes as they are.
    public var description: String { Base64URL.text(secret) }

    /// Under which the link is stored, 64 hexadecimal digits.
    public var hash: String { TextHash.sha256(boundText("testimonio/setup/1") + secret) }
}
