/// All permissions of one story as they were given and taken back, oldest first. What holds now is computed from it.
public struct ConsentLedger: Equatable, Sendable, Codable {
    public private(set) var events: [ConsentEvent]

    public init(events: [ConsentEvent] = []) {
        self.events = events
    }

    /// Whether `scope` holds now. Nothing holds once `store` is taken back, not even what was given on its own.
    public func isActive(_ scope: ConsentScope) -> Bool {
        latest(scope) && (scope == .store || latest(.store))
    }

    public var active: Set<ConsentScope> { Set(ConsentScope.allCases.filter(isActive)) }

    /// The event by which `scope` holds now: its text is the one that was agreed to.
    public func grant(of scope: ConsentScope) -> ConsentEvent? {
        isActive(scope) ? events.last { $0.scope == scope } : nil
    }

    /// Adds one event.
    /// - Throws: ``ConsentRefusal`` for a permission without `store`, and for the withdrawal of one that does not hold.
    public mutating func append(_ event: ConsentEvent) throws(ConsentRefusal) {
        if event.granted {
            guard event.scope == .store || isActive(.store) else { throw .storeNotGranted }
        } else {
            guard isActive(event.scope) else { throw .notGranted }
        }
        events.append(event)
    }

    private func latest(_ scope: ConsentScope) -> Bool {
        events.last { $0.scope == scope }?.granted ?? false
    }
}

/// Why an event cannot enter the ledger.
public enum ConsentRefusal: Error, Equatable, Sendable {
    case storeNotGranted
    case notGranted
}
