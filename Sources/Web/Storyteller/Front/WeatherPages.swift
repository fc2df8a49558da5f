import Intake

/// Where *leave quickly* leads: pages that anyone might read, by language.
struct WeatherPages: Sendable {
    private let pages: [LanguageTag: String]
    private let other: String

    init(_ pages: [LanguageTag: String], other: String) {
        self.pages = pages
        self.other = other
    }

    /// The public weather services of the United States and of Mexico.
    static let standard = WeatherPages(
        [.spanish: "https://smn.conagua.gob.mx/es/"], other: "https://www.weather.gov/")

    func page(in language: LanguageTag) -> String { pages[language] ?? other }
}
