import Testing

@testable import Intake

struct ConsentLedgerTests {
    @Test func `nothing is agreed to at first`() {
        #expect(ConsentLedger().active.isEmpty)
    }

    @Test(arguments: ConsentScope.allCases.filter { $0 != .store })
    func `nothing can be agreed to without keeping the story`(scope: ConsentScope) {
        var ledger = ConsentLedger()
        #expect(throws: ConsentRefusal.storeNotGranted) { try ledger.append(.sample(scope)) }
        #expect(ledger.events.isEmpty)
    }

    @Test func `a permission can be given, taken back and given again`() throws {
        var ledger = ConsentLedger()
        try ledger.append(.sample(.store))
        try ledger.append(.sample(.quote))
        #expect(ledger.active == [.store, .quote])
        try ledger.append(.sample(.quote, granted: false))
        #expect(ledger.active == [.store])
        #expect(ledger.grant(of: .quote) == nil)
        try ledger.append(.sample(.quote))
        #expect(ledger.isActive(.quote))
        #expect(ledger.events.count == 4)
    }

    @Test func `nothing holds once the story may not be kept`() throws {
        var ledger = ConsentLedger()
        for scope in ConsentScope.allCases { try ledger.append(.sample(scope)) }
        #expect(ledger.active == Set(ConsentScope.allCases))
        try ledger.append(.sample(.store, granted: false))
        #expect(ledger.active.isEmpty)
    }

    @Test func `what does not hold cannot be taken back`() throws {
        var ledger = ConsentLedger()
        try ledger.append(.sample(.store))
        #expect(throws: ConsentRefusal.notGranted) { try ledger.append(.sample(.contact, granted: false)) }
    }
}

extension ConsentEvent {
    static func sample(_ scope: ConsentScope, granted: Bool = true) -> ConsentEvent {
        guard let month = YearMonth(year: 2026, month: 3) else { preconditionFailure("a month that exists") }
        return ConsentEvent(
            scope: scope, granted: granted, textVersion: "2026-11", textHash: String(repeating: "a", count: 64),
            language: .spanish, manner: .selfRead, month: month)
    }
}

extension ConsentLedger {
    static func sample(_ scopes: ConsentScope...) -> ConsentLedger { ConsentLedger(events: scopes.map { .sample($0) }) }
}
