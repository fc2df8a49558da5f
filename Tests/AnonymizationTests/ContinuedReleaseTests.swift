import Testing

@testable import Anonymization

/// A form's life: stories come, some are withdrawn, and releases are made of those that are there.
private struct History {
    let input: RandomTable
    let k: Int
    var random: SplitMix
    /// Who is there, by position in `input.rows` (each row stands for several people).
    var present: [Int] = []
    var next = 0
    var releases: [ReleaseSnapshot] = []

    init(seed: Int) {
        input = RandomTable(seed: UInt64(seed) + 5000)
        random = SplitMix(state: UInt64(seed))
        k = 2 + seed % 4
    }

    mutating func passTime() {
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            present.append(next)
            next += 1
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) where !present.isEmpty {
            present.remove(at: Int.random(in: present.indices, using: &random))
        }
        present.shuffle(using: &random)
    }

    func answers(_ person: Int) -> [String] { input.rows[person * 7 % input.rows.count] }

    func anonymizer(_ rules: [SensitiveRule]) throws -> Anonymizer {
        let table = try Table(columns: input.columns, rows: present.map(answers))
        return Anonymizer(
            table: table, hierarchies: try input.hierarchies(), quasi: input.quasi,
            model: PrivacyModel(k: k, sensitive: rules, suppressionLimit: 0.1))
    }

    var members: [String] { present.map { "p\($0)" } }

    func researcher(_ first: ReleaseSnapshot, _ second: ReleaseSnapshot) throws -> Researcher {
        let rows = { (release: ReleaseSnapshot) in
            release.rows.map { Researcher.Row(values: $0.values, answer: $0.member) }
        }
        return Researcher(ladders: try input.hierarchies(), first: rows(first), second: rows(second))
    }
}

@Test(arguments: 0..<60)
func `no researcher singles out fewer than k people from any two releases of a series`(seed: Int) throws {
    var history = History(seed: seed)
    let rules: [SensitiveRule] = seed % 2 == 0 ? [] : [.distinctL(column: "s", l: 2)]
    for round in 0..<5 {
        history.passTime()
        let result: AnonymizedTable
        do {
            result = try history.anonymizer(rules).run(members: history.members, continuing: history.releases)
        } catch AnonymizationRefusal.tooFewRows {
            continue
        }
        #expect(result.minClass >= history.k)
        #expect(result.rows.map(\.index).count + result.suppressedRows == history.present.count)
        let release = ReleaseSnapshot(id: "r\(round)", table: result, members: history.members)
        #expect(ReleaseComparison(k: history.k).exposures(of: release, against: history.releases).isEmpty)
        for earlier in history.releases {
            let researcher = try history.researcher(earlier, release)
            #expect(researcher.smallestByLinking() ?? .max >= history.k)
            #expect(researcher.smallestByCounting() ?? .max >= history.k)
        }
        history.releases.append(release)
    }
}

@Test func `whatever a researcher finds in releases made independently, the comparison finds too`() throws {
    var found = 0
    for seed in 0..<60 {
        var history = History(seed: seed)
        for round in 0..<3 {
            history.passTime()
            let result: AnonymizedTable
            do {
                result = try history.anonymizer([]).run()
            } catch AnonymizationRefusal.tooFewRows, AnonymizationRefusal.rulesCannotHold {
                continue
            }
            let release = ReleaseSnapshot(id: "r\(round)", table: result, members: history.members)
            for earlier in history.releases {
                let researcher = try history.researcher(earlier, release)
                let smallest = min(researcher.smallestByLinking() ?? .max, researcher.smallestByCounting() ?? .max)
                guard smallest < history.k else { continue }
                found += 1
                let exposures = ReleaseComparison(k: history.k).exposures(of: release, against: [earlier])
                #expect(!exposures.isEmpty)
                #expect(exposures.first?.members.count ?? .max <= smallest)
            }
            history.releases.append(release)
        }
    }
    // The researcher must be able to find something, or the test would prove nothing.
    #expect(found > 20)
}

@Test func `a withdrawn story takes others of its group along, and people who stay keep their values`() throws {
    let ladder = try Hierarchy(attribute: "a", rows: [["1", "*"], ["2", "*"]])
    let people = (0..<16).map { ["\($0 < 8 ? 1 : 2)"] }
    var anonymizer = Anonymizer(
        table: try Table(columns: ["a"], rows: people), hierarchies: [ladder], quasi: ["a"], model: PrivacyModel(k: 3))
    let members = (0..<16).map { "p\($0)" }
    let first = ReleaseSnapshot(id: "first", table: try anonymizer.run(), members: members)
    anonymizer.table = try Table(columns: ["a"], rows: Array(people.dropFirst()))
    let second = try anonymizer.run(members: Array(members.dropFirst()), continuing: [first])
    #expect(second.suppressedRows == 2)
    #expect(Set(second.rows.map(\.cells)) == [["1"], ["2"]])
}
