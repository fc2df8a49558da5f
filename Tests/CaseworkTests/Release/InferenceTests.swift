import Foundation
import Intake
import Storage
import Testing

@testable import Casework

/// What rows say without saying it: who was asked, and of which answers there is only one.
@Suite struct InferenceTests {
    /// A question asked only after some beginnings, and one asked only after that one's answer.
    private static func form() throws -> FormDefinition {
        try FormDefinition.parse(
            yaml: """
                settings: {form_id: calls, version: "1"}
                ladders:
                  contact: [family, "*"]
                choices:
                  contact:
                    - {name: help, family: call}
                    - {name: witness, family: call}
                    - {name: stop, family: street}
                    - {name: walk, family: street}
                    - {name: other, family: other}
                  yes_no: ["yes", "no"]
                survey:
                  - type: group
                    name: beginning
                    children:
                      - {type: select_one contact, name: contact, disclosure: quasi contact}
                  - type: group
                    name: arrest
                    children:
                      - {type: select_one yes_no, name: both, relevant: "${contact} = 'help'", disclosure: sensitive}
                  - type: group
                    name: afterwards
                    children:
                      - {type: select_one yes_no, name: later, relevant: "${both} = 'yes'", disclosure: plain}
                      - {type: integer, name: mark, disclosure: plain}
                """,
            folder: FileManager.default.temporaryDirectory)
    }

    @Test func `an answer is hidden wherever what it depends on is coarsened`() async throws {
        let archive = try Archive(form: Self.form())
        // Two who called for help can only be shown as people who called.
        for mark in 0..<12 {
            let contact = mark < 2 ? "help" : mark < 6 ? "witness" : "walk"
            let both = contact == "help" ? "yes" : "not_asked"
            try await archive.add([
                "contact": [contact], "both": [both], "later": [mark == 0 ? "no" : "not_asked"], "mark": ["\(mark)"],
            ])
        }
        let release = try await archive.desk.prepare(
            ReleaseRules(k: 3, suppression: 0, diversity: 1), now: Archive.now)
        let rows = zip(release.cells(of: "contact"), zip(release.cells(of: "both"), release.cells(of: "later")))
        for (contact, (both, later)) in rows {
            #expect([both, later] == (contact == "walk" ? ["not_asked", "not_asked"] : ["suppressed", "suppressed"]))
        }
        #expect(release.cells(of: "contact").count { $0 == "call" } == 6)
    }

    @Test func `an answer is hidden when what it depends on is left out or hidden`() async throws {
        let archive = try Archive(form: Self.form())
        for mark in 0..<8 {
            try await archive.add([
                "contact": ["help"], "both": [mark.isMultiple(of: 2) ? "yes" : "no"],
                "later": [mark.isMultiple(of: 4) ? "yes" : "not_asked"], "mark": ["\(mark)"],
            ])
        }
        let whole = try await archive.desk.prepare(ReleaseRules(k: 3, diversity: 2), now: Archive.now)
        #expect(Set(whole.cells(of: "both")) == ["yes", "no"])
        let left = try await archive.desk.prepare(
            ReleaseRules(k: 3, diversity: 2, leftOut: ["both"]), now: Archive.now)
        #expect(Set(left.cells(of: "later")) == ["suppressed"])
        let hidden = try await archive.desk.prepare(ReleaseRules(k: 3, diversity: 3), now: Archive.now)
        #expect(Set(hidden.cells(of: "both")) == ["suppressed"])
        #expect(Set(hidden.cells(of: "later")) == ["suppressed"])
    }

    @Test func `silence is no second answer`() async throws {
        let archive = try Archive(form: .small())
        let silence = ["skipped", "dont_know", "not_asked", "rather_not_say"]
        for mark in 0..<8 {
            try await archive.add(mark: mark, age: "a1", hurt: mark < 4 ? "yes" : silence[mark - 4])
        }
        let release = try await archive.desk.prepare(ReleaseRules(k: 3, diversity: 2), now: Archive.now)
        #expect(Set(release.cells(of: "hurt")) == ["suppressed"])
    }

    /// Whoever reads the rows also knows the form: which questions it asks of whom.
    @Test(arguments: 0..<8)
    func `promise 3: k and diversity hold on what can be concluded too`(seed: Int) async throws {
        var generator = Seeded(state: UInt64(seed) + 99)
        let archive = try Archive()
        let answers = Answers(form: archive.form)
        for _ in 0..<60 { try await archive.add(answers.asked(using: &generator)) }
        let k = 3 + seed % 3
        let rules = ReleaseRules(k: k, diversity: 2 + seed % 2)
        let release: PreparedRelease
        do { release = try await archive.desk.prepare(rules, now: Archive.now) } catch ReleaseRefusal.rulesCannotHold {
            return
        }
        let profiles = Researcher.rows(of: release).map(\.profile)
        let silent = Set(MissingCode.allCases.map(\.rawValue))
        for column in release.columns {
            let cells = release.cells(of: column.name)
            if column.name == "dual_arrest" {
                let asked = zip(profiles, cells).map { $0 + [$1 == "not_asked" || $1 == "suppressed" ? $1 : "asked"] }
                #expect((Dictionary(grouping: asked) { $0 }.values.map(\.count).min() ?? 0) >= k)
            }
            guard case .sensitive = column.role else { continue }
            for members in Dictionary(grouping: zip(profiles, cells), by: \.0).values {
                let given = Set(members.map(\.1)).subtracting(silent)
                #expect(given.isEmpty || given.count >= rules.diversity, "\(column.name)")
            }
        }
    }
}
