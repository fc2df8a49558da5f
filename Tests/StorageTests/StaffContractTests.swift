import Foundation
import Sealing
import Testing

@testable import Casework
@testable import Storage

@Suite struct StaffContractTests {
    @Test(arguments: StoreKind.allCases)
    func `a set-up adds the person, founds the audiences and uses up the link`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            #expect(try await store.audienceKeys().isEmpty)
            let ana = try await store.added("Ana Luz", 1, founding: true, holds: [.legal, .advocate])
            #expect(try await store.audienceKeys() == [.legal: Data([1]), .advocate: Data([2])])
            let record = person(ana, "Ana Luz", role: .keyHolder, holds: [.legal, .advocate])
            #expect(try await store.person(ana) == record)
            #expect(try await store.person(named: PersonRecord.key(of: " ana luz ")) == record)
            #expect(try await store.people() == [record])
            #expect(try await store.setupLink("token-1") == nil)
            #expect(try await store.grants(of: ana).count == 2)
            #expect(try await store.session("session-1") == session(ana, "session-1"))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a link works once, a name is taken once, audiences are founded once`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.added("Ana", 1, founding: true)
            let again = setup(personID(2), "Luz", 1, .keyHolder, false, [])
            #expect(try await !store.setUp(again, audit: line(.setUp)))
            for (seed, name, founding) in [(3, "ANA", false), (4, "Sol", true)] as [(UInt64, String, Bool)] {
                try await store.invite(
                    SetupLinkRecord(tokenHash: "token-\(seed)", name: name, role: .keyHolder, expires: noon),
                    audit: line(.invited))
                let other = setup(personID(seed), name, seed, .keyHolder, founding, [])
                #expect(try await !store.setUp(other, audit: line(.setUp)))
                #expect(try await store.setupLink("token-\(seed)") != nil)
            }
            #expect(try await store.people().count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a second invitation takes the place of the first`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            for token in ["a", "b"] {
                try await store.invite(
                    SetupLinkRecord(tokenHash: token, name: "Luz", role: .legal, expires: noon), audit: line(.invited))
            }
            #expect(try await store.setupLink("a") == nil)
            #expect(try await store.setupLink("b")?.name == "Luz")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the last who holds the keys cannot be disabled, even beside a key holder without keys`(
        kind: StoreKind
    ) async throws {
        try await kind.withStore { store in
            let ana = try await store.added("Ana", 1, founding: true, holds: [.legal, .advocate])
            let luz = try await store.added("Luz", 2)
            #expect(try await !store.disable(ana, audit: line(.disabled)))
            #expect(try await store.grants(of: ana).count == 2)
            try await store.give(
                Audience.allCases.map { GrantRecord(person: luz, audience: $0, bytes: Data([9])) },
                audit: line(.keysGiven, by: ana))
            #expect(try await store.disable(ana, audit: line(.disabled)))
            #expect(try await store.person(ana)?.state == .disabled)
            #expect(try await store.grants(of: ana).isEmpty)
            #expect(try await store.session("session-1") == nil)
            #expect(try await !store.disable(luz, audit: line(.disabled)))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `someone without the keys can be disabled at any time`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.added("Ana", 1, founding: true, holds: [.legal, .advocate])
            let luz = try await store.added("Luz", 2)
            let sol = try await store.added("Sol", 3, role: .advocate, holds: [.advocate])
            #expect(try await store.disable(luz, audit: line(.disabled)))
            #expect(try await store.disable(sol, audit: line(.disabled)))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a new password ends the sessions of the old one`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ana = try await store.added("Ana", 1, founding: true)
            try await store.replaceLocks(of: ana, passwordLock: Data([42]), audit: line(.passwordReset, by: ana))
            #expect(try await store.person(ana)?.passwordLock == Data([42]))
            #expect(try await store.session("session-1") == nil)
            try await store.confirmRecovery(of: ana, audit: line(.recoveryConfirmed, by: ana))
            #expect(try await store.person(ana)?.isRecoveryConfirmed == true)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a session is touched and closed`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ana = try await store.added("Ana", 1, founding: true)
            let later = noon.addingTimeInterval(60)
            try await store.touch("session-1", at: later)
            #expect(try await store.session("session-1")?.lastUsed == later)
            #expect(try await store.session("session-1")?.opened == noon)
            try await store.close("session-1")
            #expect(try await store.session("session-1") == nil)
            #expect(try await store.person(ana) != nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `failed sign-ins are counted by name and time`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let times = (0..<3).map { noon.addingTimeInterval(Double($0) * 60) }
            for time in times { try await store.recordSignInFailure("ana", at: time) }
            try await store.recordSignInFailure("luz", at: noon)
            #expect(try await store.signInFailures("ana", since: times[1]) == [times[1], times[2]])
            try await store.clearSignInFailures("ana")
            #expect(try await store.signInFailures("ana", since: noon).isEmpty)
            #expect(try await store.signInFailures("luz", since: noon) == [noon])
        }
    }
}
