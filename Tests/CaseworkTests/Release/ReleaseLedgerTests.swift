import Foundation
import Intake
import Storage
import Testing

@testable import Casework

struct ReleaseLedgerTests {
    let rules = ReleaseRules(k: 3, diversity: 1)

    @Test func `refuses two releases that are each coarse enough and together are not`() async throws {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<12 { stories.append(try await archive.add(mark: mark, age: mark < 6 ? "a1" : "b1")) }
        let first = try await archive.publish(rules)
        // One person more of the same age: the reader sees who is new.
        try await archive.add(mark: 12, age: "a1")
        let naive = ReleaseBuilder(form: archive.form, rules: rules, history: ReleaseHistory([]), now: Archive.now)
        var generator = SystemRandomNumberGenerator()
        let second = try naive.build(try await archive.store.releasable(), using: &generator)
        #expect(Researcher.smallestGroup(second) >= 3)
        #expect(Researcher.smallestGroup(first, second) == 1)
        await #expect(throws: ReleaseRefusal.differenceExposes(earlier: first.id, smallest: 1)) {
            try await archive.desk.publish(second, manifest: "{}", by: nil, now: Archive.now)
        }
    }

    @Test func `holds new stories back until there are enough of them`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        try await archive.publish(rules)
        for mark in 8..<10 { try await archive.add(mark: mark, age: "a1") }
        let second = try await archive.publish(rules)
        #expect(second.rows.count == 8)
        #expect(second.heldBack == 2)
        try await archive.add(mark: 10, age: "a1")
        let third = try await archive.publish(rules)
        #expect(third.rows.count == 11)
    }

    @Test func `recalls earlier releases of a person who left, and leaves them out`() async throws {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<12 { stories.append(try await archive.add(mark: mark, age: mark < 6 ? "a1" : "b1")) }
        let first = try await archive.publish(rules)
        try await archive.takeBack(stories[0])
        #expect(try await archive.desk.release(first.id).recalled == ReleaseRecord.withdrawnReason)
        let second = try await archive.desk.prepare(rules, now: Archive.now)
        try await archive.desk.publish(second, manifest: "{}", by: nil, now: Archive.now)
        #expect(!second.cells(of: "mark").contains("0"))
        #expect(try await archive.store.releases(with: stories[0]).map(\.id) == [first.id])
        // Nobody can see which of them left.
        #expect(try #require(Researcher.smallestGroup(first, second)) >= 3)
    }

    @Test func `of a large group only as many leave with a withdrawn story as are needed`() async throws {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<12 { stories.append(try await archive.add(mark: mark, age: "a1")) }
        let first = try await archive.publish(rules)
        try await archive.takeBack(stories[0])
        let second = try await archive.publish(rules)
        #expect(second.rows.count == 9)
        #expect(Researcher.smallestGroup(first, second) == 3)
    }

    @Test func `those who leave with a withdrawn story leave a group that is still diverse`() async throws {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<9 {
            stories.append(try await archive.add(mark: mark, age: "a1", hurt: mark < 7 ? "yes" : "no"))
        }
        let diverse = ReleaseRules(k: 3, diversity: 2)
        try await archive.publish(diverse)
        try await archive.takeBack(stories[0])
        let second = try await archive.publish(diverse)
        #expect(second.rows.count == 6)
        #expect(Set(second.cells(of: "hurt")) == ["yes", "no"])
    }

    @Test func `the loss of a release does not depend on which answers happen to occur`() async throws {
        var losses: [Double] = []
        for ages in [["a1"], ["a1", "a2", "b1", "b2"]] {
            let archive = try Archive(form: .small())
            for mark in 0..<24 { try await archive.add(mark: mark, age: ages[mark % ages.count]) }
            losses.append(try await archive.desk.prepare(rules, now: Archive.now).loss)
        }
        #expect(losses == [0, 0])
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: mark < 4 ? "a1" : mark == 4 ? "b1" : "b2") }
        let release = try await archive.desk.prepare(ReleaseRules(k: 4, suppression: 0, diversity: 1), now: Archive.now)
        // Half of the rows show `b`: two of the eight answers to be had, the four that mean no answer counted.
        #expect(Set(release.cells(of: "age")) == ["a1", "b"])
        let oneColumn = 1 + 0.5 * (1.0 / 7)
        #expect(abs(release.loss - (pow(oneColumn, 1 / 4) - 1)) < 1e-12)
    }

    @Test func `a recalled release still counts: it is in somebody's hands`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        let first = try await archive.publish(rules)
        try await archive.desk.recall(first.id, reason: "a mistake", by: nil, now: Archive.now)
        try await archive.add(mark: 8, age: "a1")
        let second = try await archive.publish(rules)
        #expect(second.heldBack == 1)
    }

    @Test func `k is never below that of an earlier release`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<12 { try await archive.add(mark: mark, age: "a1") }
        try await archive.publish(ReleaseRules(k: 5, diversity: 1))
        let second = try await archive.desk.prepare(rules, now: Archive.now)
        #expect(second.rules.k == 5)
    }

    @Test func `a second release of the same stories leaves nobody out`() async throws {
        let archive = try Archive()
        var generator = Seeded(state: 7)
        for _ in 0..<80 { try await archive.add(Answers(form: archive.form).random(using: &generator)) }
        let first = try await archive.publish(ReleaseRules(k: 4, diversity: 2))
        let second = try await archive.publish(ReleaseRules(k: 4, diversity: 2))
        // Except those who were left out before, who are too few to come in now.
        #expect(second.rows.count >= first.rows.count)
    }

    @Test func `the same release is published once`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        let release = try await archive.publish(rules)
        await #expect(throws: ReleaseRefusal.alreadyPublished) {
            try await archive.desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
    }
}
