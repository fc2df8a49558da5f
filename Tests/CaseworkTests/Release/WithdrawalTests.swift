import Foundation
import Intake
import Storage
import Testing

@testable import Casework

/// What happens to releases when a person takes a permission back.
@Suite struct WithdrawalTests {
    private let rules = ReleaseRules(k: 3, diversity: 1)

    private func archive(quoting: Bool = false) async throws -> (archive: Archive, stories: [StoryID]) {
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        for mark in 0..<8 {
            stories.append(
                try await archive.add(
                    ["age": ["a1"], "place": ["north"], "hurt": ["yes"], "mark": ["\(mark)"]],
                    consents: quoting ? [.store, .research, .quote] : [.store, .research], words: "palabras \(mark)"))
        }
        return (archive, stories)
    }

    private func entomb(_ story: StoryID, _ archive: Archive) async throws {
        try await archive.store.entomb(
            story, events: ConsentScope.allCases.map { Archive.event($0, granted: false) },
            month: YearMonth(utc: Archive.now))
    }

    @Test(arguments: [ConsentScope.store, .research])
    func `promise 3: a permission taken back between check and entry stops the release`(
        scope: ConsentScope
    ) async throws {
        let (archive, stories) = try await archive()
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        let desk = ReleaseDesk(
            store: InterruptedStore(store: archive.store) {
                if scope == .store {
                    try await entomb(stories[0], archive)
                } else {
                    try await archive.takeBack(stories[0])
                }
            }, form: archive.form)
        await #expect(throws: ReleaseRefusal.storiesChanged) {
            try await desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
        #expect(try await archive.store.releases().isEmpty)
        #expect(try await archive.store.audit(of: nil, limit: 100, offset: 0).allSatisfy { $0.action != .released })
    }

    @Test func `a story sent back between check and entry stops the release`() async throws {
        let (archive, stories) = try await archive()
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        let store = InterruptedStore(store: archive.store) {
            let step = ReviewEvent(step: .changedByStoryteller, person: nil, at: "2026-11-25")
            try await archive.store.replace([], of: stories[0], review: step)
        }
        await #expect(throws: ReleaseRefusal.storiesChanged) {
            try await ReleaseDesk(store: store, form: archive.form)
                .publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
    }

    @Test func `words whose person no longer wants to be quoted stop the release`() async throws {
        let (archive, stories) = try await archive(quoting: true)
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        #expect(release.quotes.count == 8)
        try await archive.takeBack(stories[0], .quote)
        await #expect(throws: ReleaseRefusal.storiesChanged) {
            try await archive.desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
        let again = try await archive.desk.quoting(release)
        #expect(again.quotes.count == 7)
        try await archive.desk.publish(again, manifest: "{}", by: nil, now: Archive.now)
    }

    @Test func `a release that another was published before is compared with that one too`() async throws {
        let (archive, _) = try await archive()
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        let store = InterruptedStore(store: archive.store) {
            let other = try await archive.desk.prepare(rules, now: Archive.now)
            if try await archive.store.releases().isEmpty {
                try await archive.desk.publish(other, manifest: "{}", by: nil, now: Archive.now)
            }
        }
        await #expect(throws: ReleaseRefusal.storiesChanged) {
            try await ReleaseDesk(store: store, form: archive.form)
                .publish(release, manifest: "{}", by: nil, now: Archive.now)
        }
        #expect(try await archive.store.releases().count == 1)
    }

    @Test func `one of two publishers of the same release enters it, the other is refused`() async throws {
        let (archive, _) = try await archive()
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        let refusals = await withTaskGroup(of: ReleaseRefusal?.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    do {
                        try await archive.desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
                        return nil
                    } catch { return error as? ReleaseRefusal }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refusals.filter { $0 == nil }.count == 1)
        #expect(refusals.filter { $0 == .alreadyPublished }.count == 5)
        #expect(try await archive.store.releases().count == 1)
    }

    @Test func `a prepared release is kept without words, and thrown away when one of its people leaves`()
        async throws
    {
        let (archive, stories) = try await archive(quoting: true)
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        try await archive.desk.keep(release)
        let kept = try #require(try await archive.store.preparedRelease(release.id))
        #expect(!String(decoding: kept.contents, as: UTF8.self).contains("palabras"))
        #expect(try await archive.desk.prepared(release.id)?.rows == release.rows)
        try await archive.takeBack(stories[0], .quote)
        #expect(try await archive.desk.prepared().count == 1)
        try await archive.takeBack(stories[1])
        #expect(try await archive.desk.prepared().isEmpty)
        // Nor can it be kept again by whoever still has it.
        await #expect(throws: ReleaseRefusal.storiesChanged) { try await archive.desk.keep(release) }
    }

    @Test func `a prepared release is thrown away after a day, and once it is published`() async throws {
        let (archive, _) = try await archive()
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        try await archive.desk.keep(release)
        for (hours, count) in [(23.0, 1), (25, 0)] {
            let later = Archive.now.addingTimeInterval(hours * 3_600)
            try await archive.store.sweep(today: CalendarDate(utc: later), now: later, sessionsBefore: later)
            #expect(try await archive.desk.prepared().count == count)
        }
        try await archive.desk.keep(release)
        try await archive.desk.publish(release, manifest: "{}", by: nil, now: Archive.now)
        #expect(try await archive.desk.prepared().isEmpty)
    }

    @Test func `releases are recalled in the moment in which a person in them leaves`() async throws {
        let (archive, stories) = try await archive(quoting: true)
        let first = try await archive.publish(rules)
        let second = try await archive.publish(rules)
        try await archive.desk.recall(second.id, reason: "a mistake", by: nil, now: Archive.now)
        try await archive.takeBack(stories[0], .campaign)
        #expect(try await archive.desk.release(first.id).recalled == nil)
        try await archive.takeBack(stories[0], .quote)
        #expect(try await archive.desk.release(first.id).recalled == ReleaseRecord.withdrawnReason)
        #expect(try await archive.desk.release(second.id).recalled == "a mistake")
    }

    @Test func `taking back the quote recalls no release that quotes others only`() async throws {
        let (archive, stories) = try await archive(quoting: true)
        try await archive.takeBack(stories[0], .quote)
        let release = try await archive.publish(rules)
        try await archive.takeBack(stories[0], .quote)
        #expect(try await archive.desk.release(release.id).recalled == nil)
        try await archive.takeBack(stories[0])
        #expect(try await archive.desk.release(release.id).recalled == ReleaseRecord.withdrawnReason)
    }

    @Test func `of a story of which everything was withdrawn the ledger keeps no value under its name`()
        async throws
    {
        let (archive, stories) = try await archive()
        let first = try await archive.publish(rules)
        let second = try await archive.publish(rules)
        let before = try await archive.store.members(of: first.id)
        try await entomb(stories[0], archive)
        let after = try await archive.store.members(of: first.id)
        let strangers = after.filter { !stories.contains($0.story) }
        #expect(strangers.map(\.values) == [["es", "1", "a1", "north"]])
        #expect(strangers.map(\.row) == [""])
        #expect(after.count == before.count && !after.map(\.story).contains(stories[0]))
        // Nor does its stand-in in one release lead to that in another.
        #expect(try await !archive.store.members(of: second.id).map(\.story).contains(strangers[0].story))
        // The person can still be told where copies of it are.
        #expect(try await archive.store.releases(with: stories[0]).map(\.id) == [first.id, second.id])
        #expect(try await archive.store.releases(with: stories[1]).map(\.id) == [first.id, second.id])
    }

    /// People leave altogether between releases; the researcher sets every pair of releases side by side.
    @Test(arguments: 0..<20)
    func `promise 3: differences stay safe when everything of a story was withdrawn`(seed: Int) async throws {
        var generator = Seeded(state: UInt64(seed))
        let archive = try Archive(form: .small())
        var stories: [StoryID] = []
        var published: [PreparedRelease] = []
        let k = 3
        for _ in 0..<5 {
            for _ in 0..<Int.random(in: 3...18, using: &generator) {
                let age = ["a1", "a2", "b1", "b2"].randomElement(using: &generator) ?? "a1"
                stories.append(try await archive.add(mark: stories.count, age: age))
            }
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                if let leaving = stories.randomElement(using: &generator) { try await entomb(leaving, archive) }
            }
            do {
                published.append(try await archive.publish(ReleaseRules(k: k, diversity: 1)))
            } catch ReleaseRefusal.tooFewStories, ReleaseRefusal.rulesCannotHold {
                continue
            }
        }
        for (index, later) in published.enumerated() {
            for earlier in published.prefix(index) {
                #expect(try #require(Researcher.smallestGroup(earlier, later)) >= k)
            }
        }
    }
}
