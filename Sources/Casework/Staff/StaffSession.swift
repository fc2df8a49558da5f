public import Foundation
public import Sealing

/// A signed-in member of the staff with the keys that their cookie unlocked, for the length of one request.
public struct StaffSession: Sendable {
    public let person: PersonRecord
    public let idHash: String
    let keys: [Audience: AudiencePrivateKey]

    public var role: StaffRole { person.role }

    /// Whether this session can open copies sealed to `audience`.
    public func holds(_ audience: Audience) -> Bool { keys[audience] != nil }

    func key(to audience: Audience) throws(StaffRefusal) -> AudiencePrivateKey {
        guard let key = keys[audience] else { throw .noKey }
        return key
    }

    func require(_ roles: StaffRole...) throws(StaffRefusal) {
        guard roles.contains(role) else { throw .notYourRole }
    }

    func requireReader() throws(StaffRefusal) {
        guard role.readsStories else { throw .notYourRole }
    }
}

/// How long a browser stays signed in.
public enum SessionLimits {
    /// Unused for so long, a session ends: a desk left alone at lunch. Seconds.
    public static let idle: TimeInterval = 60 * 60
    /// A session ends after so long even in use: a working day. Seconds.
    public static let longest: TimeInterval = 12 * 60 * 60

    /// Use is written down once a minute, not with every page.
    static func needsTouch(_ session: SessionRecord, now: Date) -> Bool {
        now.timeIntervalSince(session.lastUsed) >= 60
    }

    static func isOver(_ session: SessionRecord, now: Date) -> Bool {
        now.timeIntervalSince(session.lastUsed) > idle || now.timeIntervalSince(session.opened) > longest
    }
}

/// How many wrong passwords a name may see before it has to wait.
enum SignInLimits {
    static let window: TimeInterval = 15 * 60
    static let tries = 5

    /// Whole seconds until the oldest counted failure leaves the window; nil when another try is free.
    static func wait(after failures: [Date], now: Date) -> Int? {
        guard failures.count >= tries else { return nil }
        let oldest = failures[failures.count - tries]
        return max(1, Int((oldest.addingTimeInterval(window).timeIntervalSince(now)).rounded(.up)))
    }
}
