import Testing

@testable import Redaction

/// Numbers, addresses and names as they are said.
@Suite struct SpokenTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "Mi seguro social es ⟦ID:cinco cinco cinco, cero uno, dos tres cuatro cinco⟧ y ya.",
        "My social is ⟦ID:five five five, oh one, two three four five⟧ okay.",
        "My A number is ⟦ID:zero nine five, five five five, zero one two⟧ okay.",
        "His badge number was ⟦ID:four four seven one⟧ okay.",
        "my number is ⟦CONTACT:four oh four five five five oh one two three⟧ okay",
        "mi numero es ⟦CONTACT:cuatro cero cuatro cinco cinco cinco cero uno dos tres⟧ por si acaso",
        "My card is ⟦ID:four five five five five five five one two three four five six seven eight six⟧ okay.",
    ])
    func `hides a number said figure by figure from its first word`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Mi seguro social termina en ⟦ID:2345⟧ nomás.", "Los últimos cuatro dígitos son ⟦ID:2345⟧ nomás.",
        "My account ending in ⟦ID:5501⟧ is closed.", "SSN ⟦ID:555.01.2345⟧ on file.",
        "Mi cédula ⟦ID:1.055.501.234⟧ es vieja.",
        "It says ⟦ID:IOE0555012345⟧ there.", "Las placas eran ⟦ID:ABC-55-12⟧ del estado.",
        "Llame al ⟦CONTACT:919-555-0134, extensión 12⟧ de día.", "Llame al ⟦CONTACT:919·555·0134⟧ de día.",
        "Los últimos cuatro dígitos de mi seguro son ⟦ID:2345⟧ nomás.",
        "Averiguación previa ⟦ID:PGR/OAX/555/2012⟧ de allá.",
    ])
    func `hides the end of a number, points in it and letters before it`(marked: String) throws {
        try expectMarked(marked)
    }

    @Test(arguments: [
        "Mi correo es ⟦CONTACT:rosa maria arroba gmail punto com⟧ todo junto.",
        "Es ⟦CONTACT:ana lopez ochenta y cinco arroba hotmail punto com⟧ todo junto.",
        "My email is ⟦CONTACT:big sunny 44 at gmail dot com⟧ thanks.",
        "My email is ⟦CONTACT:analopez85 at gmail⟧ thanks.",
    ])
    func `hides all words of an address that is said`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Se escribe ⟦PERSON:S de Sara, O de Oscar, T, O⟧.",
        "That is ⟦PERSON:O as in Oscar, R as in Rosa, T as in Tom⟧ okay.",
    ])
    func `hides a name spelled with words for its letters`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Me llamo ⟦PERSON:G u a d a l u p e⟧ nomás.", "Me llamo ⟦PERSON:G.u.a.d.a.l.u.p.e⟧ nomás.",
        "Es ⟦PERSON:O-R-T-E-G-A⟧ nomás.", "The A.C.L.U. came to help.",
    ])
    func `hides a name with its letters apart, but not the letters of an agency`(marked: String) throws {
        try expectMarked(marked)
    }

    @Test(arguments: [
        "Perdí mi pasaporte en 2012.", "The case of 300 people.", "Mi cuenta tenía 1500 dólares.", "I said I as in me.",
        "My DUI in 2010 is old.",
    ])
    func `leaves years, counts and money after a word for a number`(text: String) throws { try expectMarked(text) }
}
