import Testing

@testable import Redaction

@Suite struct AgeTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "My ⟦AGE:nine-year-old⟧ daughter saw it.", "My ⟦AGE:16-year-old⟧ son and my ⟦AGE:12-year-old⟧ daughter saw it.",
        "a ⟦AGE:6-month-old⟧ baby", "The ⟦AGE:six month old⟧ baby cried.", "My ⟦AGE:9 y/o⟧ daughter",
        "I was ⟦AGE:8 days old⟧.",
        "She is ⟦AGE:two and a half years old⟧.", "Tiene ⟦AGE:dos años y medio⟧ nomás.", "Una bebé de ⟦AGE:8 meses⟧.",
    ])
    func `hides an age before the word for a child and with halves, months and days`(marked: String) throws {
        try expectMarked(marked)
    }

    @Test(arguments: [
        "A mis ⟦AGE:72 años⟧ nunca había pisado una cárcel.", "Tengo un nieto de ⟦AGE:3 semanas⟧ que no conozco.",
        "Tiene ⟦AGE:cuarenta y tres (43) años de edad⟧ y trabaja.", "My son was ⟦AGE:four and a half⟧ then.",
        "Las gemelas cumplieron ⟦AGE:15⟧ en casa.", "Llegué de ⟦AGE:diecisiete años⟧ con mi hermano.",
        "Tengo ⟦AGE:18 años y dos meses⟧ apenas.", "Vive con su madre, ⟦AGE:noventa y dos años⟧, y llora.",
    ])
    func `hides an age said in other ways`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "My kids are ⟦AGE:9⟧, ⟦AGE:7⟧ and ⟦AGE:3⟧.", "Mis hijos de ⟦AGE:9⟧, ⟦AGE:7⟧ y ⟦AGE:3⟧ se quedaron solos.",
        "My daughters, ⟦AGE:9⟧ and ⟦AGE:7⟧, were crying.", "Mis hijos tienen ⟦AGE:12⟧, ⟦AGE:10⟧ y ⟦AGE:4⟧.",
        "Sus hijos, de ⟦AGE:dieciséis⟧, ⟦AGE:trece⟧ y ⟦AGE:diez años⟧, lloraban.",
        "Los niños, ⟦AGE:2⟧, ⟦AGE:4⟧ y ⟦AGE:7 años⟧, se quedaron.",
    ])
    func `hides each age of a list`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Tengo 4 hijos y 2 hermanas.", "Hace 3 años que vine.", "That was 3 years ago.", "Estuvo un año y medio preso.",
        "I was six months pregnant.", "Tenía 3 meses de embarazo.", "A las nueve yo salí.",
        "Llevo un año y medio aquí.", "Tenía 12 años aquí.", "Tengo 2 meses de haber llegado.",
    ])
    func `leaves counts of relatives, spans of time and pregnancies`(text: String) throws { try expectMarked(text) }
}
