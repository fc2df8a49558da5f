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
        "write to ⟦CONTACT:joyh@k12.example⟧ please", "call from 10 to 2, ⟦CONTACT:205-555-0131⟧ if you can",
        "mi whats es ⟦CONTACT:mas uno 512 555 0169⟧ y ya", "escriba a ⟦CONTACT:wa.me/17325550120⟧ por favor",
        "the pictures are at ⟦CONTACT:bit.ly/gen0555⟧ now", "contesten a ⟦CONTACT:caja postal 551⟧ de allá",
        "lives at ⟦CONTACT:418½ South Division Street⟧ with us",
        "salgo a las 3. ⟦CONTACT:832 555 0126⟧ es mi número",
        "marque ⟦CONTACT:dos uno tres guion cinco cinco cinco guion cero uno dos tres⟧ por favor",
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
        "his plate ⟦ID:NM 318 KTR⟧ was read out", "placa ⟦ID:555 yhz⟧ de mi carro",
        "mi licencia ⟦ID:psy 55519⟧ se perdió", "Mi recibo es ⟦ID:EAC-11-055-55021⟧ y ya",
        "my number is ⟦ID:A zero nine eight, seven seven one, three four five⟧ there",
        "my SEVIS number ⟦ID:N0008814720⟧ is there", "sevis ⟦ID:n001 447 3928⟧ it says",
        "el recibo ⟦ID:msc 12 905 55017⟧ del papel azul", "Civil Action No. ⟦ID:2:13-cv-05551⟧ was hers",
        "Le pusieron el número ⟦ID:A 205-555-733⟧ ahí", "mi numero ⟦ID:a089 555 203⟧ apuntalo",
        "My ⟦ID:A# 012 345 678⟧ ICE hold. Court is soon.",
        "mi numero de booking es ⟦ID:dos cero uno dos guion cinco cinco cinco cero ocho⟧ y ya",
    ])
    func `hides numbers of papers`(marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "en mayo de 2010 llamé al 911", "under 287(g) and form I-247", "we paid $1,500 in Texas",
        "ICE y la migra vinieron",
        "I drove 2.4 miles along the street", "DAY: 9. PLACE: the court",
    ])
    func `leaves months, programmes and money`(text: String) throws {
        #expect(try Fixtures.engine.get().findings(in: text).isEmpty)
    }
}
