import Testing

@testable import Redaction

@Suite struct DayTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "Estuve del ⟦DATE:3 al 8 de junio⟧ en la hielera.", "Los días ⟦DATE:3, 4 y 5 de mayo⟧ no comimos.",
        "Between ⟦DATE:June 3 and 8⟧ I was there.", "On ⟦DATE:May 3, 4 and 5⟧ they came.",
        "From ⟦DATE:June 3rd through the 8th⟧ I was there.",
    ])
    func `hides several days of one month`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "El sábado ⟦DATE:15⟧ me soltaron.", "On Friday the ⟦DATE:13th⟧ he called.",
        "La noche del ⟦DATE:3⟧ no dormimos.",
        "The morning of the ⟦DATE:12th⟧ they came.", "El ⟦DATE:15⟧ de ese mes me soltaron.",
        "El ⟦DATE:4 de jul. de 2011⟧ me agarraron.", "El ⟦DATE:1 ero de mayo⟧ salí.",
        "El ⟦DATE:vientiuno de mayo⟧ salí.",
        "Salí en ⟦DATE:mayo tres⟧, creo.", "Nos casamos el ⟦DATE:veinte (20) de agosto de 1995⟧ ahí.",
        "Cumple el ⟦DATE:30 de este mes⟧ apenas.", "It was ⟦DATE:novembre 20⟧ at night.",
    ])
    func `hides days tied to a weekday, a night or a month`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "He died on the ⟦DATE:second night of Hanukkah⟧ alone.", "It was the ⟦DATE:Saturday after Thanksgiving⟧ then.",
        "Fue la ⟦DATE:víspera de Navidad⟧ cuando vinieron.", "El ⟦DATE:día después de Navidad⟧ vinieron.",
    ])
    func `hides the day beside a holiday`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "I turned in my papers in June. Two men came.", "Once in March she sat there.", "Fue un agosto muy caliente.",
        "About 3 years ago 2 men came.", "They set 2 traps on the road.", "On Monday at 5 he called.",
        "In mid-March they came.", "They read the 14th Amendment.", "She is in the 9th grade.",
    ])
    func `leaves numbers that are no days`(text: String) throws { try expectMarked(text) }

    @Test(arguments: [
        "In section 212(a)(9)(B) it says so.", "D.O.B.: ⟦DATE:05/03/1980⟧ on the form.",
        "Fuimos a la iglesia y a la escuela.",
        "La enmienda 14 dice eso.",
    ])
    func `leaves paragraphs of laws, the words of forms and places without a name`(marked: String) throws {
        try expectMarked(marked)
    }
}
