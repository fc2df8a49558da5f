/// How an organisation takes stories in.
public struct IntakePolicy: Sendable {
    /// Days a draft is kept before its person agreed to anything.
    public var draftDays = 2
    /// Days a draft is kept when its person asked to keep it longer.
    public var keptDraftDays = 30
    /// Takes stories although no recovery kit is confirmed and there is only one key holder.
    public var opensWithoutRecovery = false

    public init() {}
}

/// Whether stories can be sent now.
public enum IntakeState: Sendable, Equatable {
    case open
    /// Open although one lost password would lose every sealed word.
    case openAtRisk
    case closed(Closed)

    public enum Closed: Sendable, Equatable {
        /// Nobody could read what is sent.
        case noKeyHolder
        /// One key holder without a confirmed recovery kit: one lost password would lose every sealed word.
        case noRecovery
    }

    public var takesStories: Bool {
        switch self {
        case .open, .openAtRisk: true
        case .closed: false
        }
    }

    init(people: [PersonRecord], policy: IntakePolicy) {
        let holders = people.activeKeyHolders
        if holders.isEmpty {
            self = .closed(.noKeyHolder)
        } else if holders.count > 1 || holders.contains(where: \.isRecoveryConfirmed) {
            self = .open
        } else {
            self = policy.opensWithoutRecovery ? .openAtRisk : .closed(.noRecovery)
        }
    }
}
