import Intake
import Storage
import Testing

@testable import Casework

@Suite("Promise 3: releases")
struct PromiseThreeTests {
    @Test func `promise 3: no row reaches a release without an active research consent at that moment`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        let without = try await archive.add(["mark": ["100"]], consents: [.store])
        let unread = try await archive.add(["mark": ["101"]], isApproved: false)
        let leaving = try await archive.add(["mark": ["102"]])
        try await archive.takeBack(leaving)
        let release = try await archive.publish()
        let members = Set(try await archive.store.members(of: release.id).map(\.story))
        #expect(members.isDisjoint(with: [without, unread, leaving]))
        #expect(Set(release.cells(of: "mark")).isDisjoint(with: ["100", "101", "102"]))
        #expect(release.rows.count == 8)
    }

    @Test func `promise 3: a consent taken back between preparing and publishing stops the release`() async throws {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<8 { stories.append(try await archive.add(mark: mark, age: "a1")) }
        let release = try await archive.desk.prepare(ReleaseRules(k: 3, diversity: 1), now: Archive.now)
        try await archive.takeBack(stories[0])
        await #expect(throws: ReleaseRefusal.storiesChanged) {
            try await archive.desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
        #expect(try await archive.store.releases().isEmpty)
    }

    @Test(arguments: 0..<12)
    func `promise 3: no equivalence class is smaller than k`(seed: Int) async throws {
        var generator = Seeded(state: UInt64(seed))
        let archive = try Archive()
        let answers = Answers(form: archive.form)
        for _ in 0..<60 { try await archive.add(answers.random(using: &generator)) }
        let k = 3 + seed % 4
        let release = try await archive.desk.prepare(ReleaseRules(k: k, diversity: 1), now: Archive.now)
        #expect(Researcher.smallestGroup(release) >= k)
        #expect(release.rows.count + release.suppressed + release.heldBack == release.eligible)
    }

    /// Stories come, and people leave, between releases; the researcher sets every pair of releases side by side.
    @Test(arguments: 0..<40)
    func `promise 3: the difference of two releases exposes no class smaller than k`(seed: Int) async throws {
        var generator = Seeded(state: UInt64(seed))
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        var published: [PreparedRelease] = []
        let k = 3 + seed % 3
        for _ in 0..<5 {
            for _ in 0..<Int.random(in: 0...25, using: &generator) {
                let age = ["a1", "a2", "b1", "b2"].randomElement(using: &generator) ?? "a1"
                let place = ["north", "south"].randomElement(using: &generator) ?? "north"
                stories.append(try await archive.add(mark: stories.count, age: age, place: place))
            }
            if Bool.random(using: &generator), let leaving = stories.randomElement(using: &generator) {
                try await archive.takeBack(leaving)
            }
            do {
                published.append(try await archive.publish(ReleaseRules(k: k, diversity: 1)))
            } catch ReleaseRefusal.tooFewStories, ReleaseRefusal.rulesCannotHold {
                continue
            }
        }
        for (index, later) in published.enumerated() {
            #expect(Researcher.smallestGroup(later) >= k)
            for earlier in published.prefix(index) {
                let smallest = try #require(Researcher.smallestGroup(earlier, later))
                #expect(smallest >= k)
            }
        }
    }
}

extension Archive {
    @discardableResult
    func add(mark: Int, age: String, place: String = "north", hurt: String? = nil) async throws -> StoryID {
        try await add([
            "age": [age], "place": [place], "hurt": [hurt ?? (mark.isMultiple(of: 2) ? "yes" : "no")],
            "mark": [String(mark)],
        ])
    }
}
