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
            let members = [
                ReleaseMember(story: ids[0], row: "r1", values: ["tx", "a,\"b\"", ""]),
                ReleaseMember(story: ids[1], row: nil, values: []),
            ]
            try await store.publish(release("2026-03-aaaa"), members: members, recalling: [:], audit: line(.released))
            #expect(try await store.members(of: "2026-03-aaaa") == members)
            #expect(try await store.releases(with: ids[0]) == [release("2026-03-aaaa")])
            #expect(try await store.releases(with: ids[1]).isEmpty)
            try await store.publish(
                release("2026-03-bbbb"), members: [], recalling: ["2026-03-aaaa": "differencing"],
                audit: line(.released))
            try await store.recall("2026-03-aaaa", reason: "another", at: noon, audit: line(.recalled))
            #expect(try await store.releases().map(\.id) == ["2026-03-aaaa", "2026-03-bbbb"])
            #expect(try await store.releases().map(\.recalled) == ["differencing", nil])
        }
    }
}
