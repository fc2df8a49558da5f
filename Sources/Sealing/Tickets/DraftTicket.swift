public import Foundation

/// A visitor's cookie: finds and opens their answers so far. The server keeps neither the cookie nor the key.
public struct DraftTicket: Sendable, Equatable {
    private let secret: CookieSecret

    public init(using generator: inout some RandomNumberGenerator) {
        secret = CookieSecret("draft", using: &generator)
    }

    /// Nil for a cookie that was altered in a way that shows; any other change finds no draft.
    public init?(cookie: String) {
        guard let secret = CookieSecret("draft", cookie: cookie) else { return nil }
        self.secret = secret
    }

    /// 43 characters that a cookie takes as they are.
    public var cookie: String { secret.cookie }

    /// The name of the draft's record, 32 hexadecimal digits; tells nothing of the cookie.
    public var idHash: String { secret.idHash }

    /// Answers under this ticket's key, padded, bound to `idHash`.
    public func lock(_ answers: Data) throws(SealingFault) -> Data { try secret.lock(answers) }

    public func open(_ locked: Data) throws(SealingRefusal) -> Data { try secret.open(locked) }
}
