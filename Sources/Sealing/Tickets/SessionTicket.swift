public import Foundation

/// A signed-in staff member's cookie: finds their session and opens their private key in it.
///
/// The key lies in the database, locked with what only the browser has: any node can serve the session, and a restart
/// loses nothing.
public struct SessionTicket: Sendable, Equatable {
    private let secret: CookieSecret

    public init(using generator: inout some RandomNumberGenerator) {
        secret = CookieSecret("session", using: &generator)
    }

    /// Nil for a cookie that was altered in a way that shows; any other change finds no session.
    public init?(cookie: String) {
        guard let secret = CookieSecret("session", cookie: cookie) else { return nil }
        self.secret = secret
    }

    /// 43 characters that a cookie takes as they are.
    public var cookie: String { secret.cookie }

    /// The name of the session's record, 32 hexadecimal digits; tells nothing of the cookie.
    public var idHash: String { secret.idHash }

    public func lock(_ key: PersonPrivateKey) throws(SealingFault) -> Data {
        try secret.lock(key.seed)
    }

    public func open(_ locked: Data) throws(SealingRefusal) -> PersonPrivateKey {
        try PersonPrivateKey(seed: try secret.open(locked))
    }
}
