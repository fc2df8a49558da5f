import Testing

@testable import Redaction

/// Whole sentences in Spanish, each with all that must be hidden in it and nothing else.
@Suite struct SpanishSentenceTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "Mi número es ⟦CONTACT:cinco cinco cinco, cero uno, setenta y dos⟧, llame de noche.",
        "Márqueme al ⟦CONTACT:tres uno dos cinco cinco cinco cero uno cuatro tres⟧ por favor.",
        "Mi cel es el ⟦CONTACT:786 555 01 22⟧, contesto después de las seis.",
        "Desde allá se marca ⟦CONTACT:+52 1 951 555 0147⟧ y contesta mi cuñada.",
        "El teléfono de la casa: ⟦CONTACT:(503) 2555-0133⟧.",
        "Pueden llamar al ⟦CONTACT:seiscientos dos, cinco cinco cinco, cero uno ochenta⟧.",
        "Escríbame a ⟦CONTACT:la.guera.ortega@correo.example⟧ si sabe algo.",
        "Mi correo es ⟦CONTACT:rosa punto ortega arroba correo punto com⟧ todo junto.",
        "es ⟦CONTACT:jortega guion bajo 81 arroba correo punto example⟧ con minúsculas",
        "Ahí me encuentran, ⟦CONTACT:@tamales.ortega⟧, nada más.",
    ])
    func `hides ways to call and write`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Vivimos en ⟦CONTACT:calle Hidalgo 114⟧ desde entonces.",
        "Rentaba en la ⟦CONTACT:avenida Morelos número 27, interior 4⟧ con otros tres.",
        "Mi mamá está en la ⟦CONTACT:6a avenida 12-40, zona 18⟧ todavía.",
        "La mandaron a ⟦CONTACT:manzana 7, lote 12⟧ de allá arriba.",
        "La casa está en el ⟦LOCATION:kilómetro 14.5⟧ rumbo al lago.",
        "Vive en la ⟦LOCATION:colonia Las Palmeras⟧ con su abuela.",
        "Nos pararon en la esquina de ⟦LOCATION:Central y la 12⟧ a las ocho.",
        "Fue en la esquina de ⟦LOCATION:Hidalgo y Morelos⟧ ya de noche.",
        "Me agarraron en la ⟦LOCATION:I-10⟧ cerca de la salida.",
        "El retén estaba en la ⟦LOCATION:autopista 77⟧ otra vez.",
    ])
    func `hides addresses, crossings and roads`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Fue el ⟦DATE:3 de agosto de 2012⟧ como a las siete.", "El ⟦DATE:primero de mayo⟧ no trabajamos.",
        "Pasó el ⟦DATE:veintiuno de noviembre del 2009⟧ en la noche.", "La cita era el ⟦DATE:12/03/2011⟧ a las ocho.",
        "Salió el ⟦DATE:7-oct-2010⟧ sin decir nada.", "La ⟦DATE:Nochebuena⟧ la pasó adentro.",
        "El ⟦DATE:Día de las Madres⟧ no lo dejaron llamar.", "Entró el ⟦DATE:Jueves Santo⟧ y salió en junio.",
        "Me dieron corte para el ⟦DATE:28 de febrero⟧ nomás.", "El ⟦DATE:dieciséis de septiembre⟧ nos agarraron.",
        "Nací el ⟦DATE:14/02/1979⟧ en un rancho.", "Fecha de nacimiento: ⟦DATE:2 de julio de 1985⟧.",
        "Llegó el lunes ⟦DATE:4 de abril⟧ a la corte.", "El ⟦DATE:15 del mes de enero de 2013⟧ firmé.",
    ])
    func `hides dates to the day and named days`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Mi niña tenía ⟦AGE:ocho años⟧ cuando pasó.", "El menor, de ⟦AGE:6 meses⟧, se quedó conmigo.",
        "Tengo ⟦AGE:cuarenta y tres años⟧ y tres hijos.", "Es un señor de ⟦AGE:71 años⟧ enfermo.",
        "Apenas cumplió los ⟦AGE:quince⟧ y ya trabajaba.", "Mi hijo tiene ⟦AGE:17⟧, está en la prepa.",
        "Llevo veinte años aquí.", "Estuvo seis meses detenido.",
    ])
    func `hides ages and leaves spans of time`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Mi número A es ⟦ID:A 095 555 012⟧ desde entonces.", "La placa era ⟦ID:7KXT555⟧ de ahí.",
        "El caso ⟦ID:12-CR-05550⟧ sigue abierto.", "El recibo ⟦ID:MSC1255501234⟧ nunca llegó.",
        "Traía mi INE ⟦ID:0455501234567⟧ y no sirvió.", "El expediente ⟦ID:2011-055512⟧ dice otra cosa.",
        "Pusieron mi seguro ⟦ID:555-01-2345⟧ en el papel.", "Mi pasaporte ⟦ID:G05550123⟧ está con ellos.",
        "Cuenta ⟦ID:0155501239⟧ a nombre de mi suegra.",
    ])
    func `hides numbers of papers`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Soy de ⟦PERSON:L-O-P-E-Z⟧, así se escribe.", "Mi apellido es ⟦PERSON:O-R-T-E-G-A⟧ con o.",
        "Lo tienen en ⟦LOCATION:Stewart⟧ Detention Center desde marzo.",
        "Vino la Policía de ⟦LOCATION:Dalton⟧ sin avisar.", "Está en la cárcel del ⟦LOCATION:condado de Hall⟧ todavía.",
        "Lo pasaron al centro de detención de ⟦LOCATION:Eloy⟧ ese día.",
        "Trabajaba en la ⟦ORG:Panadería La Espiga⟧.",
        "Mi correo no es, pero mi tía ⟦PERSON:Eulalia⟧ tiene.",
        "Mi esposo ⟦PERSON:Ramiro⟧ ya no volvió.", "La licenciada ⟦PERSON:Barrientos⟧ nos ayudó.",
    ])
    func `hides spelled names, and of agencies only the place`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "En mayo de 2010 llegamos a Texas.", "ICE y la migra estaban ahí.", "Pagamos $1,500 de fianza.",
        "Llamé al 911 y nadie vino.", "Éramos doce en el cuarto.", "La Virgen de Guadalupe me cuidó.",
        "Me cobraron tres mil dólares.", "Me dieron la forma I-247 y la I-862.",
    ])
    func `leaves what may stay`(text: String) throws { try expectMarked(text) }
}
