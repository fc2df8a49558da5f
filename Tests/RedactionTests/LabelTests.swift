import Testing

@testable import Redaction

@Suite struct LabelTests {
    private func redacted(_ text: String) throws -> String {
        try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish).text
    }

    @Test func `says the state of a town that only one state has`() throws {
        #expect(try redacted("Nos pararon en Bakersfield ayer.") == "Nos pararon en [LUGAR 1 en estado 5] ayer.")
    }

    @Test(arguments: [
        "Nos pararon en Gainesville, Georgia.", "Nos pararon en Salem, OR.", "Nos pararon en Springfield esa noche.",
        "Vengo de San Marcos, Guatemala.",
    ])
    func `says no state where the text says one or where more than one has the town`(text: String) throws {
        #expect(try !redacted(text).contains("estado"))
    }

    @Test(arguments: [
        ("Vengo de Tapachula desde niña.", "Vengo de [LUGAR 1 en Mexico] desde niña."),
        ("Mi mamá vive en San Pedro Sula sola.", "Mi mamá vive en [LUGAR 1 en Honduras] sola."),
        ("Mi papá es de Maracaibo también.", "Mi papá es de [LUGAR 1 en Venezuela] también."),
        ("Soy de Oaxaca y aquí sigo.", "Soy de [LUGAR 1 en Mexico] y aquí sigo."),
        ("Soy de Tapachula, Chiapas, y aquí sigo.", "Soy de [LUGAR 1], [LUGAR 2 en Mexico], y aquí sigo."),
    ])
    func `says the country of a town or region abroad that only one country has, and never its region`(
        text: String, expected: String
    ) throws {
        #expect(try redacted(text) == expected)
    }

    @Test(arguments: ["Vengo de Tapachula, México.", "Vengo de San Miguel desde niña."])
    func `says no country where the text does or where several have the town`(text: String) throws {
        #expect(try !redacted(text).contains(" en "))
    }

    @Test(arguments: [
        // Antioch is the name of a quarter of Nashville too, Guilford of a county of North Carolina.
        ("We live in Antioch, and he works in Tennessee.", "We live in [LUGAR 1], and he works in Tennessee."),
        ("lo llevaron a la cárcel de Guilford, en Carolina del Norte", "[LUGAR 1], en Carolina del Norte"),
        ("Vivimos en Antioch, cerca de Bakersfield.", "en [LUGAR 1 en estado 5], cerca de [LUGAR 2 en estado 5]"),
        ("Vivimos en Antioch y él trabaja en Yakima.", "en [LUGAR 1] y él trabaja en [LUGAR 2]"),
        ("Vivimos en Antioch. Mi prima Georgia Ruiz también.", "en [LUGAR 1 en estado 5]. Mi prima"),
        ("Vivimos en Houston, luego en Georgia.", "en [LUGAR 1 en estado 43], luego en Georgia"),
        ("Soy de Honduras y pasé por Tapachula.", "Soy de Honduras y pasé por [LUGAR 1]."),
        ("Pasé por Tapachula. La policía mexicana nos paró.", "por [LUGAR 1 en Mexico]."),
    ])
    func `says no area that the document does not bear out`(text: String, expected: String) throws {
        #expect(try redacted(text).contains(expected))
    }

    @Test func `keeps the month and year of a date and the band of an age`() throws {
        #expect(
            try redacted("El 9 de mayo de 2011 mi hijo tenía 16 años.")
                == "El [mayo de 2011] mi hijo tenía [de 12 a 17 años].")
        #expect(try redacted("Nací el 9 de mayo de 1980.") == "Nací el [FECHA DE NACIMIENTO].")
    }

    @Test(arguments: [
        ("Mi hermana Rosa Ortega lloraba.", "Mi hermana [PERSONA 1] lloraba."),
        ("El oficial Pruitt le gritó a mi tía Carmen.", "El oficial [PERSONA 1] le gritó a mi tía [PERSONA 2]."),
        ("My wife Elena called attorney Harold Quinn.", "My wife [PERSONA 1] called attorney [PERSONA 2]."),
    ])
    func `keeps the word that says who a person is`(text: String, expected: String) throws {
        #expect(try redacted(text) == expected)
    }
}
