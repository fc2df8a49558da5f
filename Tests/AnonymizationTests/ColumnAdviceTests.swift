import Testing

@testable import Anonymization

private func anonymizer(k: Int) throws -> Anonymizer {
    // `id` is different for everybody; `kind` has two values with twelve people each.
    let ids = try Hierarchy(attribute: "id", rows: (0..<24).map { ["\($0)", "\($0 / 12)", "*"] })
    let kinds = try Hierarchy(attribute: "kind", rows: [["x", "*"], ["y", "*"]])
    let rows = (0..<24).map { ["\($0)", $0 % 2 == 0 ? "x" : "y"] }
    return Anonymizer(
        table: try Table(columns: ["id", "kind"], rows: rows), hierarchies: [ids, kinds], quasi: ["id", "kind"],
        model: PrivacyModel(k: k))
}

@Test func `advises to drop the column that costs the others their detail`() throws {
    let advice = try anonymizer(k: 12).columnAdvice()
    let first = try #require(advice.first)
    #expect(first.after.lossOfOthers < first.before?.lossOfOthers ?? 0)
    #expect(advice.allSatisfy { $0.after.lossOfOthers < $0.before?.lossOfOthers ?? 0 })
}

@Test func `advises nothing when nothing can be gained`() throws {
    #expect(try anonymizer(k: 1).columnAdvice().isEmpty)
}
