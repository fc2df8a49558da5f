@testable import Redaction

/// What several suites share.
enum Fixtures {
    static let engine = Result { try RedactionEngine() }

    static let spanish = LabelVocabulary(
        words: [
            .person: "PERSONA", .contact: "CONTACTO", .location: "LUGAR", .organization: "ORGANIZACIÓN",
            .date: "FECHA", .age: "EDAD", .identifier: "NÚMERO", .other: "DATO",
        ],
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        date: "{month} de {year}", dateWithoutYear: "{month}", birthDate: "FECHA DE NACIMIENTO",
        ageBand: "de {low} a {high} años", youngest: "menos de {high} años", oldest: "{low} años o más",
        placeInState: "{place} en {state}", states: (1...50).map { "estado \($0)" },
        countries: Area.countries
    )
}
