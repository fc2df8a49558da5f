import Testing

@testable import Redaction

@Suite struct PatternTests {
    @Test(arguments: [
        "mi correo es ⟦CONTACT:ana.lopez@correo.example⟧ y ya",
        "write to ⟦CONTACT:ana at mail dot com⟧ please",
        "es ⟦CONTACT:ana punto ruiz arroba correo punto com⟧",
        "find it at ⟦CONTACT:@la_ana.r⟧ today",
        "cel ⟦CONTACT:714 555 0139⟧ si no contesto",
        "call ⟦CONTACT:(213) 555-0177⟧ after seven",
        "marque ⟦CONTACT:tres veintitrés, cinco cinco cinco, cero uno nueve uno⟧ por favor",
        "lives at ⟦CONTACT:2207 S. Hoover St., Apt. 9⟧ with us",
        "la ⟦CONTACT:calle Cinco de Mayo núm. 14, interior 3⟧ de allá",
    ])
    func `hides ways to reach a person`(marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "el ⟦DATE:9 de enero del 2011⟧ vinieron", "on ⟦DATE:June 30th⟧ they came", "on ⟦DATE:5/21/12⟧ they came",
        "el ⟦DATE:catorce de diciembre⟧ vinieron", "on ⟦DATE:Christmas Eve 2010⟧ they came",
    ])
    func `hides dates to the day`(marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "her number is ⟦ID:A# 012-345-678⟧ there", "placas ⟦ID:YZT-5558⟧ de ahí",
        "su seguro ⟦ID:427-00-5551⟧ no era suyo",
    ])
    func `hides numbers of papers`(marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "en mayo de 2010 llamé al 911", "under 287(g) and form I-247", "we paid $1,500 in Texas",
        "ICE y la migra vinieron",
    ])
    func `leaves months, programmes and money`(text: String) throws {
        #expect(try Fixtures.engine.get().findings(in: text).isEmpty)
    }
}
