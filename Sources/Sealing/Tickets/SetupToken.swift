import Foundation

/// The secret in a one-time set-up link: 160 random bits. Stored as a hash only.
public struct SetupToken: Sendable, CustomStringConvertible {
    private static let length = 20
    private let secret: Data

    public init(using generator: inout some RandomNumberGenerator) {
        secret = randomBytes(Self.length, using: &generator)
    }

    public init?(_ text: String) {
        guard let secret = Data(base64URL: text, count: Self.length) else { return nil }
        self.secret = secret
    }

    public var hash: String { TextHash.sha256(secret) }
    public var description: String { secret.base64URL }
}
