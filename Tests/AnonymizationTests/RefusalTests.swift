import Testing

@testable import Anonymization

private let refusals: [(quasi: [String], model: PrivacyModel, refusal: AnonymizationRefusal)] = [
    ([], PrivacyModel(k: 2), .noQuasiIdentifier),
    (["z"], PrivacyModel(k: 2), .unknownColumn("z")),
    (["a", "a"], PrivacyModel(k: 2), .repeatedColumn("a")),
    (["b"], PrivacyModel(k: 2), .missingHierarchy(column: "b")),
    (["c"], PrivacyModel(k: 2), .valueNotInHierarchy(column: "c", row: 1)),
    (["a"], PrivacyModel(k: 0), .parameterOutOfRange(.k)),
    (["a"], PrivacyModel(k: 4), .tooFewRows(rows: 3, k: 4)),
    (["a"], PrivacyModel(k: 2, suppressionLimit: 1.5), .parameterOutOfRange(.suppressionLimit)),
    (["a"], PrivacyModel(k: 2, suppressionLimit: .nan), .parameterOutOfRange(.suppressionLimit)),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctL(column: "b", l: 0)]), .parameterOutOfRange(.l)),
    (["a"], PrivacyModel(k: 2, sensitive: [.entropyL(column: "b", l: .infinity)]), .parameterOutOfRange(.l)),
    (["a"], PrivacyModel(k: 2, sensitive: [.tCloseness(column: "b", t: 2, hierarchy: nil)]), .parameterOutOfRange(.t)),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctL(column: "a", l: 2)]), .repeatedColumn("a")),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctL(column: "z", l: 2)]), .unknownColumn("z")),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctL(column: "b", l: 4)]), .rulesCannotHold),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctAnswers(column: "b", l: 4, silent: [])]), .rulesCannotHold),
    (["a"], PrivacyModel(k: 2, sensitive: [.distinctAnswers(column: "b", l: 0, silent: [])]), .parameterOutOfRange(.l)),
]

@Test(arguments: refusals)
func `refuses with a reason`(quasi: [String], model: PrivacyModel, refusal: AnonymizationRefusal) throws {
    let table = try Table(columns: ["a", "b", "c"], rows: [["1", "x", "1"], ["1", "y", "9"], ["2", "z", "1"]])
    let ladders = try ["a", "c"].map { try Hierarchy(attribute: $0, rows: [["1", "*"], ["2", "*"]]) }
    #expect(throws: refusal) {
        try Anonymizer(table: table, hierarchies: ladders, quasi: quasi, model: model).run()
    }
}

@Test func `searches keys of more than 64 bits`() throws {
    // 14 columns of 32 values: 70 bits. Each fourth row begins a new profile.
    let names = (0..<14).map { "c\($0)" }
    let rows = (0..<128).map { row in (0..<14).map { column in "\((row / 4 * (2 * column + 3)) % 32)" } }
    let ladders = try names.map { name in
        try Hierarchy(attribute: name, rows: (0..<32).map { ["\($0)", "*"] })
    }
    let table = try Table(columns: names, rows: rows)
    let result = try Anonymizer(table: table, hierarchies: ladders, quasi: names, model: PrivacyModel(k: 4)).run()
    #expect(result.loss == 0)
    #expect(result.classes == 32)
}

@Test func `refuses values that do not fit in a key`() throws {
    let names = (0..<20).map { "c\($0)" }
    let rows = (0..<129).map { row in names.map { _ in "\(row)" } }
    let ladders = try names.map { name in try Hierarchy(attribute: name, rows: (0..<129).map { ["\($0)", "*"] }) }
    #expect(throws: AnonymizationRefusal.tooManyValues(bits: 160, limit: 128)) {
        try Anonymizer(
            table: try Table(columns: names, rows: rows), hierarchies: ladders, quasi: names, model: PrivacyModel(k: 2)
        ).run()
    }
}
