import Testing

@testable import Redaction

/// What a reviewer is pointed at in words that were redacted already.
@Suite struct SecondReadingTests {
    private static let text = """
        Me llamo [PERSONA 1] y vivo en [LUGAR 1]. A mi hijo [PERSONA 2] lo paró el oficial Bradley Whitcomb en marzo. \
        [PERSONA 1] firmó porque tenía miedo.
        """

    private func read(_ text: String) throws -> SecondReading {
        try Fixtures.engine.get().secondReading(of: [text], labels: [Fixtures.spanish])
    }

    @Test func `a name that still shows is pointed at, and no label`() throws {
        let reading = try read(Self.text)
        #expect(reading.showing.contains { $0.kind == .person && $0.surfaces == ["Bradley Whitcomb"] })
        #expect(reading.showing.allSatisfy { group in group.surfaces.allSatisfy { !$0.contains("PERSONA") } })
    }

    @Test func `labels are counted in order of appearance`() throws {
        let labels = try read(Self.text).labels
        #expect(labels.map(\.text) == ["[PERSONA 1]", "[LUGAR 1]", "[PERSONA 2]"])
        #expect(labels.map(\.count) == [2, 1, 1])
    }

    @Test func `a label that names a country is a label`() throws {
        let labels = try read("Nací en [LUGAR 1 en Honduras] y vivía en [LUGAR 2 en Guatemala].").labels
        #expect(labels.map(\.text) == ["[LUGAR 1 en Honduras]", "[LUGAR 2 en Guatemala]"])
    }

    @Test func `brackets that a storyteller typed are read like other words`() throws {
        let reading = try read("Mi vecina [Guadalupe Hernández] lo vio todo.")
        #expect(reading.labels.isEmpty)
        #expect(reading.showing.contains { $0.kind == .person })
    }

    @Test func `words without a name give nothing to look at`() throws {
        #expect(try read("Tenía miedo y no dormía.").showing.isEmpty)
    }
}
