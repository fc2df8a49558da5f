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
        "Mi hermano Gilberto Ortega vino. A Beto lo soltaron.", "A Beto lo agarraron. Se llama Gilberto Ortega.",
        "Mi hijo Carlos vino. A Carlitos lo soltaron.", "Mi hija Rosa vino. A Rosita la soltaron.",
        "Mi hijo Diego vino. A Dieguito lo soltaron.", "Mi tía Hortensia vino. A Tencha la soltaron.",
        "Mi hijo Armando vino. A Mando lo soltaron.", "My brother Matthew came. Then Matt left.",
        "Officer Gregory Pruitt came. Then Greg Pruitt left.",
    ])
    func `takes a short form for the only name it can stand for here, and hides it where that name is known`(
        text: String
    ) throws {
        #expect(try people(text) == [1, 1])
    }

    @Test(arguments: [
        ("me llamo epifania morales quiej de por alla", "epifania morales quiej"),
        ("Me llamo Virginia y soy de aqui.", "Virginia"), ("An officer by the name of Frost stopped him.", "Frost"),
        ("Mi jefe, le dicen el ruso porque es alto.", "el ruso"), ("Me llamo Lidia y soy de aqui.", "Lidia"),
    ])
    func `hides what the text says is a name`(text: String, name: String) throws {
        let scalars = Array(text.unicodeScalars)
        let found = try Fixtures.engine.get().findings(in: text).filter { $0.kind == .person }
        #expect(found.map { String(String.UnicodeScalarView(scalars[$0.range])) } == [name])
    }

    @Test(arguments: [
        "Le dicen la verdad siempre.", "A ese lugar le dicen la hielera.", "In the name of God, help us.",
        "My name is not on the list.",
    ])
    func `takes no other words for names`(text: String) throws {
        #expect(try people(text).isEmpty)
    }

    @Test func `leaves open whom a short form means that can stand for two`() throws {
        #expect(try people("Mi primo Humberto vino con mi tío Roberto. A Beto lo soltaron.") == [1, 2, 3])
    }

    @Test func `a name shared with a country or a state leaves these visible`() throws {
        let text = "Mi tío Salvador Ortega es de El Salvador. Mi prima Carolina Mejía vive en South Carolina."
        let scalars = Array(text.unicodeScalars)
        let found = try Fixtures.engine.get().findings(in: text).map { finding in
            String(String.UnicodeScalarView(scalars[finding.range]))
        }
        #expect(found == ["Salvador Ortega", "Carolina Mejía"])
    }

    @Test func `a name shared with a saint leaves the saint visible`() throws {
        let text = "Mi hija es Guadalupe Ortega. La Virgen de Guadalupe nos cuida. Guadalupe llora."
        let redacted = try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish)
        #expect(redacted.text == "Mi hija es [PERSONA 1]. La Virgen de Guadalupe nos cuida. [PERSONA 1] llora.")
    }

    @Test func `a capital right after a rank makes a name of a word`() throws {
        #expect(try people("Then Officer Law hit me. The law is bad.") == [1])
        #expect(try people("The officer called the law office.").isEmpty)
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
