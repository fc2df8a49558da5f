/// Invented names and places that the demonstration's stories are filled with. The numbers are 555 numbers.
enum DemoWords {
    static let names = [
        "Xiomara Balam", "Teodoro Quispe Luna", "Marisela Uc", "Evaristo Tzoc", "Yesenia Caballero", "Anselmo Rivas",
        "Delfina Coyotl", "Porfirio Menchú", "Noelia Zepeda", "Casimiro Ajanel", "Thandiwe Mokoena", "Ismael Barco",
        "Leticia Ombasi", "Gaspar Velarde", "Inés Tenorio", "Wilmer Paz", "Araceli Fonseca", "Bertha Lindo",
    ]
    static let officers = ["Hadley", "Kowal", "Prentiss", "Dunmore", "Abbot", "Sterling", "Mosley", "Whitcomb"]
    static let towns = ["Arroyo Verde", "Millbrook", "Cedar Hollow", "San Lázaro", "Pinefield", "Laurel Gap"]
    static let shops = ["El Comal Azul", "Harbor Legal Aid", "Nopal Bakery", "Casa Semilla", "Blue Heron Foods"]
    static let streets = ["417 Alder Street", "22 Mulberry Lane", "1309 W Juniper Ave", "8 Calle del Pozo"]
    static let spanishMonths = ["marzo", "mayo", "julio", "octubre"]
    static let englishMonths = ["March", "May", "July", "October"]

    /// Puts invented words in the places of a story's text.
    static func fill(_ text: String, language: String, using generator: inout some RandomNumberGenerator) -> String {
        var filled = text
        let months = language == "es" ? spanishMonths : englishMonths
        let choices: [(String, [String])] = [
            ("{name}", names), ("{officer}", officers), ("{town}", towns), ("{shop}", shops), ("{street}", streets),
            ("{month}", months),
        ]
        for (place, words) in choices {
            filled = filled.replacing(place, with: words.randomElement(using: &generator) ?? "")
        }
        let digits = String(Int.random(in: 1_000...9_999, using: &generator))
        return
            filled
            .replacing("{age}", with: String(Int.random(in: 3...17, using: &generator)))
            .replacing("{phone}", with: "555-01" + digits.prefix(2))
            .replacing("{case}", with: "CR-\(digits)-\(Int.random(in: 100...999, using: &generator))")
    }
}
