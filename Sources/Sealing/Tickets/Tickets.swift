import Crypto
public import Foundation

/// 32 random bytes in a browser's cookie, from which both the record's name and its key are derived: whoever has the
/// database has neither.
struct TicketSecret: Sendable {
    private static let length = 32
    private let secret: Data

    init(using generator: inout some RandomNumberGenerator) {
        secret = randomBytes(Self.length, using: &generator)
    }

    init?(cookie: String) {
        guard let secret = Data(base64URL: cookie, count: Self.length) else { return nil }
        self.secret = secret
    }

    var cookie: String { secret.base64URL }

    func idHash(for purpose: String) -> String {
        Lock.key(secret, for: "\(purpose) name", count: 16).bytes.map(hexadecimal).joined()
    }

    func lock(_ text: Data, for purpose: String) throws -> Data {
        try Lock.lock(text, key: Lock.key(secret, for: "\(purpose) key"), bound: bound(to: purpose))
    }

    func open(_ bytes: Data, for purpose: String) throws(SealingRefusal) -> Data {
        try Lock.open(bytes, key: Lock.key(secret, for: "\(purpose) key"), bound: bound(to: purpose))
    }

    private func bound(to purpose: String) -> Data { canonicalBytes([purpose, idHash(for: purpose)]) }
}

/// The only key to a draft.
public struct DraftTicket: Sendable {
    private static let purpose = "draft"
    private let secret: TicketSecret

    public init(using generator: inout some RandomNumberGenerator) {
        secret = TicketSecret(using: &generator)
    }

    /// Nil for anything that was not a cookie of ours.
    public init?(cookie: String) {
        guard let secret = TicketSecret(cookie: cookie) else { return nil }
        self.secret = secret
    }

    public var cookie: String { secret.cookie }
    public var idHash: String { secret.idHash(for: Self.purpose) }

    /// Pads before locking: the length of a draft tells little.
    public func lock(_ text: Data) throws -> Data { try secret.lock(Padding.pad(text), for: Self.purpose) }

    public func open(_ bytes: Data) throws(SealingRefusal) -> Data {
        try Padding.unpad(try secret.open(bytes, for: Self.purpose))
    }
}

/// The only key to a signed-in person's private key.
public struct SessionTicket: Sendable {
    private static let purpose = "session"
    private let secret: TicketSecret

    public init(using generator: inout some RandomNumberGenerator) {
        secret = TicketSecret(using: &generator)
    }

    public init?(cookie: String) {
        guard let secret = TicketSecret(cookie: cookie) else { return nil }
        self.secret = secret
    }

    public var cookie: String { secret.cookie }
    public var idHash: String { secret.idHash(for: Self.purpose) }

    public func lock(_ key: PersonPrivateKey) throws -> Data { try secret.lock(key.seed, for: Self.purpose) }

    public func open(_ bytes: Data) throws(SealingRefusal) -> PersonPrivateKey {
        try PersonPrivateKey(seed: try secret.open(bytes, for: Self.purpose))
    }
}
