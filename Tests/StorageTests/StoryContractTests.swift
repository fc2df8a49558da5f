import Foundation
import Intake
import Testing

@testable import Casework
@testable import Storage

@Suite struct StoryContractTests {
    @Test(arguments: StoreKind.allCases)
    func `the first installation stays`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let first = Installation(receiptSalt: Data(count: 16), tokenKey: Data(count: 32))
            let second = Installation(
                receiptSalt: Data(repeating: 1, count: 16), tokenKey: Data(repeating: 1, count: 32))
            let made = try await store.installation(orCreate: first)
            let found = try await store.installation(orCreate: second)
            #expect(made == first && found == first)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a draft is kept to the end of its last day`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let draft = DraftRecord(idHash: "a", locked: Data([1]), lastDay: today)
            try await store.save(draft)
            #expect(try await store.draft("a", today: today) == draft)
            #expect(try await store.draft("a", today: today.adding(days: 1)) == nil)
            #expect(try await store.draft("b", today: today) == nil)
            let later = DraftRecord(idHash: "a", locked: Data([2]), lastDay: today.adding(days: 30))
            #expect(try await store.save(later, over: draft))
            #expect(try await !store.save(draft, over: draft), "a save over what is no longer there")
            #expect(try await store.draft("a", today: today.adding(days: 30)) == later)
            try await store.deleteDraft("a")
            #expect(try await store.draft("a", today: today) == nil)
            #expect(try await !store.save(draft, over: later), "a deleted draft does not come back")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a filed story is read back whole`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let story = sealedStory(
                1, answers: ["state": ["tx"], "languages": ["mam", "spanish"], "county": ["tx_harris"]])
            let id = try await store.filed(story)
            #expect(try await store.record(of: id) == story.record)
            #expect(try await store.consents(of: id) == story.consents)
            #expect(try await store.copyKinds(of: id) == Set(CopyKind.allCases))
            for copy in story.copies { #expect(try await store.copy(copy.kind, of: id) == copy) }
            #expect(try await store.reviews(of: id).isEmpty)
            #expect(try await store.clearText(of: id) == nil)
            let receipt = try #require(try await store.receipt("lookup-1"))
            #expect(receipt.story == id && receipt.verifier == story.receipt.verifier)
            #expect(try await store.receipt("lookup-2") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `sending twice files once`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let draft = DraftRecord(idHash: "a", locked: Data([1]), lastDay: today)
            let remainder = DraftRecord(idHash: "a", locked: Data([2]), lastDay: today)
            try await store.save(draft)
            #expect(try await store.file(sealedStory(1), from: draft, leaving: remainder))
            #expect(try await !store.file(sealedStory(2), from: draft, leaving: remainder))
            #expect(try await store.draft("a", today: today) == remainder)
            #expect(try await store.record(of: storyID(2)) == nil)
            #expect(try await store.consents(of: storyID(2)).isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a story that cannot be filed whole leaves nothing and keeps its draft`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.filed(sealedStory(1))
            let draft = DraftRecord(idHash: "a", locked: Data([1]), lastDay: today)
            try await store.save(draft)
            // The same receipt twice breaks a rule of the schema in the middle of the submission.
            let clash = SealedStory(
                record: sealedStory(2).record, receipt: sealedStory(1).receipt, copies: sealedStory(2).copies,
                consents: sealedStory(2).consents)
            await #expect(throws: StorageFault.self) { try await store.file(clash, from: draft, leaving: draft) }
            #expect(try await store.record(of: storyID(2)) == nil)
            #expect(try await store.draft("a", today: today) == draft)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `withdrawing a scope shreds its copies and keeps the rest`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            let event = consent(.contact, granted: false)
            try await store.withdraw([event], of: id, shredding: [.contact], clearText: false)
            #expect(try await store.copyKinds(of: id) == [.original, .narrative, .receipt])
            #expect(try await store.consents(of: id).last == event)
            #expect(try await store.consents(of: id).count == ConsentScope.allCases.count + 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a withdrawn story is an empty tombstone with its ledger`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let reviewer = try await store.added("Ana", 9, founding: true)
            let id = try await store.filed(sealedStory(1))
            let step = ReviewEvent(step: .approved, person: reviewer, at: "2026-03-09T00:00:00Z")
            let audit = line(.approved, by: reviewer, story: id)
            #expect(
                try await store.review(id, step: step, after: 0, clearText: ["story": "Palabras"], audit: audit))
            try await store.entomb(id, events: [consent(.store, granted: false)], month: march)
            let record = try #require(try await store.record(of: id))
            #expect(record.withdrawn == march && record.answers.isEmpty)
            #expect(try await store.copyKinds(of: id).isEmpty)
            #expect(try await store.clearText(of: id) == nil)
            #expect(!ConsentLedger(events: try await store.consents(of: id)).isActive(.store))
            #expect(try await store.receipt("lookup-1")?.story == id)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `nothing is added to a story that was withdrawn meanwhile`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            try await store.entomb(id, events: [consent(.store, granted: false)], month: march)
            let step = ReviewEvent(step: .approved, person: nil, at: "2026-03-09T00:00:00Z")
            await #expect(throws: StorageFault.storyGone) {
                _ = try await store.review(
                    id, step: step, after: 0, clearText: ["story": "x"], audit: line(.approved, story: id))
            }
            await #expect(throws: StorageFault.storyGone) {
                try await store.replace(sealedStory(1).copies, of: id, review: step)
            }
            #expect(try await store.clearText(of: id) == nil)
            #expect(try await store.copyKinds(of: id).isEmpty)
            #expect(try await store.audit(of: id, limit: 9, offset: 0).isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a review of words that changed meanwhile writes nothing`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            let change = ReviewEvent(step: .changedByStoryteller, person: nil, at: "2026-03-09")
            try await store.replace(sealedStory(1).copies, of: id, review: change)
            let approval = ReviewEvent(step: .approved, person: nil, at: "2026-03-09T00:00:00Z")
            let isWritten = try await store.review(
                id, step: approval, after: 0, clearText: ["story": "old words"], audit: line(.approved, story: id))
            #expect(!isWritten)
            #expect(try await store.clearText(of: id) == nil)
            #expect(try await store.reviews(of: id) == [change])
            #expect(try await store.audit(of: id, limit: 9, offset: 0).isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `words hidden later take the place of the old ones`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            let copy = StoredCopy(kind: .narrative, bytes: Data([1, 2]), consentHash: "new")
            let step = ReviewEvent(step: .changedByStoryteller, person: nil, at: "2026-03-09")
            try await store.replace([copy], of: id, review: step)
            #expect(try await store.copy(.narrative, of: id) == copy)
            #expect(try await store.copyKinds(of: id) == Set(CopyKind.allCases))
            #expect(try await store.reviews(of: id) == [step])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `sweeping deletes what is past its time and nothing else`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.save(DraftRecord(idHash: "old", locked: Data([1]), lastDay: today.adding(days: -1)))
            try await store.save(DraftRecord(idHash: "new", locked: Data([1]), lastDay: today))
            let ana = try await store.added("Ana", 1, founding: true)
            try await store.open(session(ana, "old", at: noon.addingTimeInterval(-7_200)), audit: nil)
            let expired = noon.addingTimeInterval(-1)
            try await store.invite(
                SetupLinkRecord(tokenHash: "late", name: "Luz", role: .legal, expires: expired), audit: line(.invited))
            let id = try await store.filed(sealedStory(1))
            try await store.sweep(today: today, now: noon, sessionsBefore: noon.addingTimeInterval(-3_600))
            #expect(try await store.draft("old", today: today.adding(days: -1)) == nil)
            #expect(try await store.draft("new", today: today) != nil)
            #expect(try await store.session("old") == nil)
            #expect(try await store.session("session-1") != nil)
            #expect(try await store.setupLink("late") == nil)
            #expect(try await store.record(of: id) != nil)
        }
    }
}
