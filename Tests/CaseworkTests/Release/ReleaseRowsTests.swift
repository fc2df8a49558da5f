import Intake
import Storage
import Testing

@testable import Casework

struct ReleaseRowsTests {
    let rules = ReleaseRules(k: 3, diversity: 1)

    @Test func `refuses a release when fewer than twice k stories are there`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<5 { try await archive.add(mark: mark, age: "a1") }
        await #expect(throws: ReleaseRefusal.tooFewStories(eligible: 5, needed: 6)) {
            try await archive.desk.prepare(rules, now: Archive.now)
        }
    }

    @Test func `refuses k below three`() async throws {
        let archive = try Archive(form: .small())
        await #expect(throws: ReleaseRefusal.kTooSmall(smallest: 3)) {
            try await archive.desk.prepare(ReleaseRules(k: 2), now: Archive.now)
        }
    }

    @Test func `rows have new names in each release and another order`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<30 { try await archive.add(mark: mark, age: "a1") }
        let first = try await archive.publish(rules)
        let second = try await archive.publish(rules)
        #expect(Set(first.cells(of: "row")).isDisjoint(with: second.cells(of: "row")))
        #expect(first.cells(of: "mark") != second.cells(of: "mark"))
        #expect(first.cells(of: "mark").sorted() == second.cells(of: "mark").sorted())
    }

    @Test func `a sensitive answer that everybody gave is not published`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1", hurt: "yes") }
        let release = try await archive.desk.prepare(ReleaseRules(k: 3, diversity: 2), now: Archive.now)
        #expect(Set(release.cells(of: "hurt")) == ["suppressed"])
    }

    @Test func `words are quoted only with that consent`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        try await archive.add(["mark": ["8"], "age": ["a1"], "place": ["north"]], words: "not this")
        try await archive.add(
            ["mark": ["9"], "age": ["a1"], "place": ["north"]], consents: [.store, .research, .quote], words: "but this"
        )
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        #expect(release.quotes.map(\.words) == ["but this"])
    }

    @Test func `the language of a story is coarsened like an answer`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<9 {
            try await archive.add(
                ["mark": ["\(mark)"], "age": ["a1"], "place": ["north"]], language: mark == 0 ? .english : .spanish)
        }
        let release = try await archive.desk.prepare(ReleaseRules(k: 3, suppression: 0, diversity: 1), now: Archive.now)
        #expect(Researcher.smallestGroup(release) >= 3)
        #expect(!release.cells(of: "_lang").contains("en"))
    }

    @Test func `a coarser code is never also the code of a finer answer that means less`() throws {
        let form = try FormDefinition.bundled()
        for question in form.releasable(leavingOut: []) {
            guard let list = form.choices(of: question), let ladder = form.generalisation(of: question.name) else {
                continue
            }
            for choice in list.choices {
                for coarser in ladder.path(of: choice.name).dropFirst().dropLast() where coarser != choice.name {
                    #expect(list[coarser] == nil, "\(question.name): \(choice.name) becomes \(coarser)")
                }
            }
        }
    }

    @Test func `a prepared release can be kept and read back`() async throws {
        let archive = try Archive(form: .small())
        for mark in 0..<8 { try await archive.add(mark: mark, age: "a1") }
        let release = try await archive.desk.prepare(rules, now: Archive.now)
        try await archive.desk.keep(release)
        let copy = try #require(try await archive.desk.prepared(release.id))
        #expect(copy.rows == release.rows)
        try await archive.desk.publish(copy, manifest: "{}", by: nil, now: Archive.now)
        #expect(try await archive.store.members(of: release.id).count == 8)
    }
}
