/// The words that labels are made of, in one language. Callers read it from `locales/<language>/redaction-labels.json`,
/// whose keys are the names of these properties.
///
///     {"words": {"PERSON": "PERSONA", …one for each kind},
///      "months": ["enero", …twelve], "date": "{month} de {year}", "dateWithoutYear": "{month}",
///      "birthDate": "FECHA DE NACIMIENTO", "ageBand": "de {low} a {high} años",
///      "youngest": "menos de {high} años", "oldest": "{low} años o más",
///      "placeInState": "{place} en {state}", "states": ["Alabama", …fifty], "countries": ["Argentina", …]}
public struct LabelVocabulary: Sendable, Equatable, Codable {
    /// The word for each kind, keyed by the kind's raw value; a kind without a word is labelled with its raw value.
    public let words: [String: String]
    /// Twelve names of months, January first.
    public let months: [String]
    /// A date to the month, with `{month}` and `{year}`.
    public let date: String
    /// A month without a year, with `{month}`.
    public let dateWithoutYear: String
    /// The label of a date of birth, which is hidden whole.
    public let birthDate: String
    /// An age band, with `{low}` and `{high}` in full years.
    public let ageBand: String
    /// The lowest band, with `{high}`: every age below it.
    public let youngest: String
    /// The highest band, with `{low}`: that age and above.
    public let oldest: String
    /// A town whose state or country is known, with `{place}` and `{state}`.
    public let placeInState: String
    /// The fifty US states in the order of their English names; empty when labels should not name them.
    public let states: [String]
    /// The countries that labels can name, in the order of their English names in `Area.countries`; empty when labels
    /// should not name them.
    public let countries: [String]

    public init(
        words: [FindingKind: String], months: [String], date: String, dateWithoutYear: String, birthDate: String,
        ageBand: String, youngest: String, oldest: String, placeInState: String, states: [String] = [],
        countries: [String] = []
    ) {
        self.words = Dictionary(uniqueKeysWithValues: words.map { ($0.key.rawValue, $0.value) })
        self.months = months
        self.date = date
        self.dateWithoutYear = dateWithoutYear
        self.birthDate = birthDate
        self.ageBand = ageBand
        self.youngest = youngest
        self.oldest = oldest
        self.placeInState = placeInState
        self.states = states
        self.countries = countries
    }

    /// The word for a kind.
    func word(for kind: FindingKind) -> String {
        words[kind.rawValue] ?? kind.rawValue
    }
}
