import Foundation
import Intake
import Testing

@testable import Casework
@testable import Storage

@Suite struct ReleaseContractTests {
    private func approve(_ id: StoryID, _ store: SQLiteStore) async throws {
        let step = ReviewEvent(step: .approved, person: nil, at: "2026-03-09T00:00:00Z")
        let audit = line(.approved, story: id)
        #expect(try await store.review(id, step: step, after: 0, clearText: ["story": "Palabras"], audit: audit))
    }

    private func release(_ id: String) -> ReleaseRecord {
        ReleaseRecord(
            id: id, published: noon, form: "police-to-deportation", formVersion: "1", k: 5, manifest: "{}",
            recalled: nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `promise 3: only approved stories with a research consent at this moment are releasable`(
        kind: StoreKind
    ) async throws {
        try await kind.withStore { store in
            let quoted = try await store.filed(sealedStory(1))
            let unquoted = try await store.filed(sealedStory(2, scopes: [.store, .research]))
            let waiting = try await store.filed(sealedStory(3))
            let without = try await store.filed(sealedStory(4, scopes: [.store, .quote]))
            let gone = try await store.filed(sealedStory(5))
            for id in [quoted, unquoted, without, gone] { try await approve(id, store) }
            try await store.entomb(gone, events: [consent(.store, granted: false)], month: march)
            var found = try await store.releasable()
            #expect(Set(found.map(\.record.id)) == [quoted, unquoted])
            #expect(found.first { $0.record.id == quoted }?.quotable == ["story": "Palabras"])
            #expect(found.first { $0.record.id == unquoted }?.quotable == nil)
            try await store.withdraw(
                [consent(.research, granted: false)], of: quoted, shredding: [], clearText: false)
            try await approve(waiting, store)
            found = try await store.releasable()
            #expect(Set(found.map(\.record.id)) == [unquoted, waiting])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a release is read back with its members, and recalled once`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ids = [try await store.filed(sealedStory(1)), try await store.filed(sealedStory(2))].sorted {
                $0.rawValue < $1.rawValue
            }
            for id in ids { try await approve(id, store) }
            let members = [
                ReleaseMember(story: ids[0], row: "r1", values: ["tx", "a,\"b\"", ""]),
                ReleaseMember(story: ids[1], row: nil, values: []),
            ]
            #expect(try await publish("2026-03-aaaa", members, in: store))
            #expect(try await store.members(of: "2026-03-aaaa") == members)
            #expect(try await store.releases(with: ids[0]) == [release("2026-03-aaaa")])
            #expect(try await store.releases(with: ids[1]).isEmpty)
            #expect(
                try await publish(
                    "2026-03-bbbb", [], after: ["2026-03-aaaa"], recalling: ["2026-03-aaaa": "differencing"], in: store)
            )
            try await store.recall("2026-03-aaaa", reason: "another", at: noon, audit: line(.recalled))
            #expect(try await store.releases().map(\.id) == ["2026-03-aaaa", "2026-03-bbbb"])
            #expect(try await store.releases().map(\.recalled) == ["differencing", nil])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `nothing is entered when a story, its words or the ledger are not as they were checked`(
        kind: StoreKind
    ) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            let members = [ReleaseMember(story: id, row: "r1", values: ["tx"])]
            #expect(try await !publish("2026-03-aaaa", members, in: store))
            try await approve(id, store)
            #expect(try await !publish("2026-03-aaaa", members, after: ["2026-02-aaaa"], in: store))
            #expect(try await !publish("2026-03-aaaa", members, quoted: [id: ["story": "Otras"]], in: store))
            #expect(try await store.releases().isEmpty)
            #expect(try await store.audit(of: nil, limit: 9, offset: 0).allSatisfy { $0.action != .released })
            #expect(try await publish("2026-03-aaaa", members, quoted: [id: ["story": "Palabras"]], in: store))
            #expect(try await !publish("2026-03-bbbb", members, in: store))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a prepared release is kept, read and thrown away`(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.filed(sealedStory(1))
            let prepared = PreparedRecord(id: "2026-03-cccc", prepared: noon, stories: [id], contents: Data("{}".utf8))
            #expect(try await !store.keep(prepared))
            try await approve(id, store)
            #expect(try await store.keep(prepared))
            #expect(try await store.preparedReleases() == [prepared])
            try await store.discardPrepared("2026-03-cccc")
            #expect(try await store.preparedRelease("2026-03-cccc") == nil)
        }
    }

    private func publish(
        _ id: String, _ members: [ReleaseMember], quoted: QuotedStories = [:], after earlier: [String] = [],
        recalling: [String: String] = [:], in store: SQLiteStore
    ) async throws -> Bool {
        try await store.publish(
            release(id), members: members, quoted: quoted, after: earlier, recalling: recalling, audit: line(.released))
    }
}
