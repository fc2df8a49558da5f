import Foundation
import Intake
import Testing

@testable import Casework
@testable import Storage

@Suite struct QueueContractTests {
    private func answers(_ state: String, county: String, now: String, hearing: String = "skipped") -> CodedAnswers {
        [
            "state": [state], "county": [county], "contact_type": ["traffic_stop"], "status_now": [now],
            "next_hearing": [hearing],
        ]
    }

    private func fill(_ store: SQLiteStore) async throws {
        let april = fixtureMonth("2026-04")
        let january = fixtureMonth("2026-01")
        try await store.filed(sealedStory(1, answers: answers("tx", county: "tx_harris", now: "free")))
        try await store.filed(
            sealedStory(
                2, received: january, answers: answers("tx", county: "tx_bexar", now: "free", hearing: "2026-04")))
        try await store.filed(
            sealedStory(
                3, received: april, language: .english, answers: answers("ca", county: "ca_kern", now: "detained")))
        try await store.filed(sealedStory(4, received: january, scopes: [.store], answers: [:]))
    }

    @Test(arguments: StoreKind.allCases)
    func `the most urgent come first, then the oldest`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await fill(store)
            let page = try await store.queue(QueueQuery(month: march), questions: .standard)
            #expect(page.total == 4)
            #expect(page.entries.map(\.id) == [3, 2, 4, 1].map(storyID))
            #expect(page.entries.map(\.urgency) == [.detained, .hearingSoon, .ordinary, .ordinary])
            #expect(page.entries[0].state == "ca" && page.entries[0].whereNow == "detained")
            #expect(page.entries[2].state == nil && page.entries[2].consents == [.store])
            #expect(page.entries[3].consents == Set(ConsentScope.allCases))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `filters narrow the queue`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await fill(store)
            let filters: [(QueueQuery, [UInt64])] = [
                (QueueQuery(urgency: .detained, month: march), [3]), (QueueQuery(state: "tx", month: march), [2, 1]),
                (QueueQuery(county: "tx_harris", month: march), [1]),
                (QueueQuery(language: .english, month: march), [3]),
                (QueueQuery(reviewState: .approved, month: march), []),
                (QueueQuery(reviewState: .waiting, state: "ca", month: march), [3]),
                (QueueQuery(urgency: .hearingSoon, month: fixtureMonth("2026-06")), []),
            ]
            for (query, seeds) in filters {
                let page = try await store.queue(query, questions: .standard)
                #expect(page.entries.map(\.id) == seeds.map(storyID))
                #expect(page.total == seeds.count)
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `pages know the total, also behind the last`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await fill(store)
            let second = try await store.queue(QueueQuery(limit: 3, offset: 3, month: march), questions: .standard)
            #expect(second.entries.map(\.id) == [storyID(1)] && second.total == 4)
            let behind = try await store.queue(QueueQuery(limit: 3, offset: 30, month: march), questions: .standard)
            #expect(behind.entries.isEmpty && behind.total == 4)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the queue's state is the one that its events replay to`(kind: StoreKind) async throws {
        let steps: [ReviewEvent.Step] = [
            .sentBack(.wordsStillShow), .changedByStoryteller, .approved, .sentBack(.sentTwice),
        ]
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            for (seen, step) in steps.enumerated() {
                let event = ReviewEvent(step: step, person: nil, at: "2026-03-09T00:00:00Z")
                #expect(
                    try await store.review(
                        id, step: event, after: seen, clearText: nil, audit: line(.approved, story: id)))
                let replayed = StoryState.replay(try await store.reviews(of: id), isWithdrawn: false)
                let page = try await store.queue(QueueQuery(month: march), questions: .standard)
                #expect(page.entries.map(\.reviewState) == [replayed])
            }
            #expect(try await store.reviews(of: id).map(\.step) == steps)
            try await store.entomb(id, events: [], month: march)
            let page = try await store.queue(QueueQuery(reviewState: .withdrawn, month: march), questions: .standard)
            #expect(page.total == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `no copy is handed out without its line in the audit log`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ana = try await store.added("Ana", 1, founding: true)
            let id = try await store.filed(sealedStory(1))
            let entry = line(.unsealedOriginal, by: ana, story: id, reason: "hearing next week")
            #expect(try await store.unseal(.original, of: id, audit: entry) == sealedStory(1).copies[0])
            #expect(try await store.audit(of: id, limit: 9, offset: 0) == [entry])
            // A line that cannot be written, for it names nobody, keeps the copy closed.
            await #expect(throws: StorageFault.self) {
                try await store.unseal(
                    .original, of: id, audit: line(.unsealedOriginal, by: personID(99), story: id))
            }
            try await store.withdraw([], of: id, shredding: [.original], clearText: false)
            #expect(try await store.unseal(.original, of: id, audit: entry) == nil)
            #expect(try await store.audit(of: id, limit: 9, offset: 0).count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the audit log is read newest first and by pages`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ana = try await store.added("Ana", 1, founding: true)
            try await store.open(session(ana, "b"), audit: line(.signedIn, by: ana))
            #expect(try await store.audit(of: nil, limit: 9, offset: 0).map(\.action) == [.signedIn, .setUp, .invited])
            #expect(try await store.audit(of: nil, limit: 1, offset: 1).map(\.action) == [.setUp])
        }
    }
}
