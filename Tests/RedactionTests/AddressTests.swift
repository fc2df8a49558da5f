import Testing

@testable import Redaction

@Suite struct AddressTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "Vivo en la ⟦CONTACT:calle Allende sin número⟧ con ella.", "Está en ⟦CONTACT:Calle 5 de Febrero s/n⟧.",
        "Es ⟦CONTACT:Avenida Revolución No. 45-B⟧.", "Vivo en el ⟦CONTACT:1420 de la calle Oak⟧ con ella.",
        "Fue en ⟦CONTACT:4 calle \"A\" 5-51 zona 1⟧.", "Fue en ⟦CONTACT:12 avenida A 3-45 zona 6⟧.",
        "Es ⟦CONTACT:avenida 6 calle 12-40⟧.", "Es en la ⟦CONTACT:sexta avenida 12-40⟧ de allá.",
        "Es ⟦CONTACT:bloque C casa 7⟧.", "Es ⟦CONTACT:polígono B casa 14⟧.", "Vivo en la ⟦LOCATION:zona 18⟧ con ella.",
        "Vive en la ⟦LOCATION:Col. Reforma⟧ con ella.",
    ])
    func `hides addresses of Mexico and Central America`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "We live at ⟦CONTACT:4455 Highway 41 South⟧ now.", "We live at ⟦CONTACT:4455 US Hwy 41⟧ now.",
        "We live at ⟦CONTACT:4455 FM 1960⟧ now.", "It was ⟦CONTACT:RR 2 Box 45⟧ then.",
        "It was ⟦CONTACT:Rural Route 2, Box 45⟧ then.", "Write to ⟦CONTACT:Post Office Box 555⟧ there.",
        "She lives at ⟦CONTACT:1420 Avenida de las Flores⟧ now.", "She lives at ⟦CONTACT:1420 El Camino Real⟧ now.",
        "It is ⟦CONTACT:1420 Broadway⟧ now.", "It is ⟦CONTACT:W6455 Oak Road⟧ now.",
        "It is ⟦CONTACT:12-34 56th Ave⟧ now.",
        "I live in ⟦CONTACT:apartment 4B⟧ with her.", "My zip code is ⟦CONTACT:27510⟧ now.",
        "They were on ⟦LOCATION:5th Avenue⟧ then.", "Take ⟦LOCATION:exit 12B⟧ there.",
    ])
    func `hides addresses of the United States`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Vive en la casa número ⟦CONTACT:mil doscientos cinco⟧ con ella.",
        "Nuestra casa es la número ⟦CONTACT:treinta y dos⟧ de ahí.",
        "We live at ⟦CONTACT:twelve oh five Cherry Street⟧ now.",
        "She said ⟦CONTACT:Forty-Two Oak Hill Road⟧ and cried.",
        "we live at ⟦CONTACT:twelve oh five cherry street⟧ with my aunt since long ago",
    ])
    func `hides house numbers that are said`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Era el número dos de la lista.", "It was one block down the street.", "Two men stood across the street.",
        "We waited at four in the street.",
    ])
    func `leaves other numbers that are said`(text: String) throws {
        let found = try Fixtures.engine.get().findings(in: text)
        #expect(!found.contains { $0.kind == .contact })
    }

    @Test(arguments: [
        "The ⟦LOCATION:Washington County⟧ jail was cold.", "La cárcel del ⟦LOCATION:condado de Washington⟧ era fría.",
        "He lives in ⟦LOCATION:Kansas City⟧ now, in Kansas.", "I stay in ⟦LOCATION:Little Haiti⟧ with her.",
        "Fue en la ⟦LOCATION:calle Wyoming⟧ ayer.", "la pararon en ⟦LOCATION:georgia ave⟧ ayer noche",
        "Soy de un pueblo en ⟦LOCATION:Quiché⟧, Guatemala.", "They stopped us on the ⟦LOCATION:101⟧ again.",
        "Nos pararon por la ⟦LOCATION:95⟧ ayer.", "It was on ⟦LOCATION:county road 12⟧ then.",
        "From the ⟦LOCATION:St. Clair County⟧ jail he called.",
    ])
    func `hides places with the name of a state or country, and roads with a number`(marked: String) throws {
        try expectMarked(marked)
    }

    @Test(arguments: [
        "We drove from Kansas to Georgia.", "They called 911 on the 287(g) programme.", "Country: India   City: none",
        "My mother prays in Washington.",
    ])
    func `leaves states and countries`(text: String) throws { try expectMarked(text) }

    @Test func `hides schools that have a number`() throws {
        try expectMarked("He goes to ⟦ORG:IS 218⟧ and she to ⟦ORG:P.S. 73⟧ now.")
    }

    @Test(arguments: [
        "En la calle había 20 policías.", "La calle tiene tres carriles.",
        "Al final de la calle, sin número ni nombre.",
        "La plaza estaba cerrada con 200 personas.", "They took us to the county jail.",
    ])
    func `leaves streets and squares where people stand`(text: String) throws {
        let found = try Fixtures.engine.get().findings(in: text)
        #expect(!found.contains { $0.kind == .contact })
    }
}
