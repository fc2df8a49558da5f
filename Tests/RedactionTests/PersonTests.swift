import Testing

@testable import Redaction

@Suite struct PersonTests {
    private func people(_ text: String) throws -> [Int] {
        try Fixtures.engine.get().findings(in: text).filter { $0.kind == .person }.map(\.entity.number)
    }

    @Test(arguments: [
        "Me llamo Guadalupe Ortega. A Lupita la detuvieron.", "Me llamo Francisco Ortega. A Paco lo detuvieron.",
        "My name is Elizabeth Ortega. They took Liz away.", "Me llamo Guadalupe Ortega. A Guadlupe la detuvieron.",
        "Me llamo Guadalupe Ortega. A la señora Ortgea la detuvieron.", "Officer Pruitt came. Officer Pruit lied.",
        "My name is Rosalinda Mendez. Rosalinda's car was taken.",
        "Me llamo Gonzalo Gonzalez. El señor Gonzales soy yo.",
        "Attorney Harold Quinn came. We paid Quinn later.",
    ])
    func `takes short forms, surnames alone, possessives and slips of the pen for one person`(text: String) throws {
        #expect(try people(text) == [1, 1])
    }

    @Test(arguments: [
        "Mi hermana Maria Ortega vino. Mi hermano Mario Ruiz también.",
        "Mi primo Daniel Ortega vino. Mi prima Daniela Ruiz también.",
        "Officer Pruitt came. Attorney Quinn came too.",
    ])
    func `keeps names of their own apart though one letter differs`(text: String) throws {
        #expect(try people(text) == [1, 2])
    }

    @Test func `hides a name again where it is misspelled by one letter`() throws {
        let redacted = try Fixtures.engine.get().redact(
            ["Me llamo Xochiquetzal Ortega.", "Y dijo Xochiquetzl que no, Xochiqeutzal no firma."],
            vocabulary: Fixtures.spanish
        )
        #expect(redacted.map(\.text) == ["Me llamo [PERSONA 1].", "Y dijo [PERSONA 1] que no, [PERSONA 1] no firma."])
    }

    @Test func `finds words one addition, omission, change or swap apart and no others`() {
        var spellings = Spellings()
        spellings.add(Array("ortega".utf8)[...], 7)
        let near = ["ortegas", "orteg", "ortego", "ortgea", "orrtega"]
        let far = ["ortega", "ortegass", "arteg", "ortgeas", "otrgea", "mortega", "orte"]
        #expect(near.allSatisfy { spellings.similar(to: Array($0.utf8)[...]) == 7 })
        #expect(far.allSatisfy { spellings.similar(to: Array($0.utf8)[...]) == nil })
    }
}
