import Testing

@testable import Anonymization

/// Models for the property tests, by a small number.
private func model(_ choice: Int, _ table: RandomTable) throws -> PrivacyModel {
    let ladder = try Hierarchy(attribute: "s", rows: table.sensitiveLadder)
    let silent = Set(table.sensitiveLadder.prefix(2).map { $0[0] })
    let rules: [[SensitiveRule]] = [
        [], [], [.distinctL(column: "s", l: 2)], [.entropyL(column: "s", l: 1.8)],
        [.tCloseness(column: "s", t: 0.3, hierarchy: nil)], [.tCloseness(column: "s", t: 0.2, hierarchy: ladder)],
        [.distinctL(column: "s", l: 3), .tCloseness(column: "s", t: 0.4, hierarchy: nil)],
        [.distinctAnswers(column: "s", l: 2, silent: silent)],
    ]
    let limits = [0, 0.05, 0.2, 1]
    return PrivacyModel(
        k: 1 + choice % 5, sensitive: rules[choice % rules.count], suppressionLimit: limits[choice / 3 % limits.count])
}

private func run(_ input: RandomTable, _ oracle: Oracle, threads: Int) throws -> AnonymizedTable? {
    let anonymizer = Anonymizer(
        table: try input.table(), hierarchies: try input.hierarchies(), quasi: input.quasi, model: oracle.model,
        metric: oracle.metric, aggregate: oracle.aggregate, threads: threads)
    do {
        return try anonymizer.run()
    } catch .rulesCannotHold, .tooFewRows {
        return nil
    }
}

@Test(arguments: 0..<400)
func `the optimum equals brute force over the whole lattice`(seed: Int) throws {
    let input = RandomTable(seed: UInt64(seed))
    let oracle = Oracle(
        input: input, model: try model(seed, input), metric: QualityMetric.allCases[seed / 5 % 3],
        aggregate: LossAggregate.allCases[seed / 15 % 2])
    let result = try run(input, oracle, threads: 1 + seed % 3)
    guard input.rows.count >= oracle.model.k, let best = oracle.best() else {
        #expect(result == nil)
        return
    }
    let found = try #require(result)
    #expect(abs(found.score - best.score) < 1e-8)
    let levels = input.quasi.map { found.levels[$0] ?? -1 }
    let same = try #require(oracle.evaluate(levels))
    #expect(abs(same.score - best.score) < 1e-8)
    #expect(found.suppressedRows == same.suppressed)
    #expect(found.classes == same.classes)
}

@Test(arguments: 0..<200)
func `every class keeps the rules, and kept and left out rows make the input`(seed: Int) throws {
    let input = RandomTable(seed: UInt64(seed) + 1000)
    let oracle = Oracle(input: input, model: try model(seed, input), metric: .loss, aggregate: .geometric)
    guard var result = try run(input, oracle, threads: 1) else { return }
    if seed % 2 == 0 { result = result.locallyRecoded() }
    var classes: [[String]: [Int]] = [:]
    for row in result.rows { classes[Array(row.cells.dropLast()), default: []].append(row.index) }
    #expect(classes.values.allSatisfy { members in oracle.isKept(members.map { input.rows[$0] }) })
    #expect(classes.count == result.classes)
    #expect((classes.values.map(\.count).min() ?? 0) == result.minClass)
    #expect((classes.values.joined() + result.suppressedRowIndexes).sorted() == Array(input.rows.indices))
    #expect(result.suppressedRows == result.suppressedRowIndexes.count)
    // Each cell is the value of the row at some level of its ladder; the sensitive cell is as it came.
    for row in result.rows {
        #expect(row.cells.last == input.rows[row.index].last)
        for (position, cell) in row.cells.dropLast().enumerated() {
            let ladder = input.ladders[position].first { $0[0] == input.rows[row.index][position] }
            #expect(ladder?.contains(cell) == true)
        }
    }
}

@Test(arguments: 0..<100)
func `local recoding loses no more and leaves out no more rows`(seed: Int) throws {
    let input = RandomTable(seed: UInt64(seed) + 2000)
    let oracle = Oracle(input: input, model: try model(seed, input), metric: .loss, aggregate: .arithmetic)
    guard let result = try run(input, oracle, threads: 1) else { return }
    let local = result.locallyRecoded()
    #expect(local.loss <= result.loss)
    #expect(local.suppressedRows <= result.suppressedRows)
}

@Test func `the result does not depend on the number of threads`() throws {
    for seed in 0..<50 {
        let input = RandomTable(seed: UInt64(seed) + 3000)
        let oracle = Oracle(
            input: input, model: PrivacyModel(k: 3, suppressionLimit: 0.1), metric: .loss, aggregate: .geometric)
        let levels = try (1...4).map { try run(input, oracle, threads: $0)?.levels }
        #expect(levels.allSatisfy { $0 == levels[0] })
    }
}
