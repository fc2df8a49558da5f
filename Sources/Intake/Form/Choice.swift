/// One answer of a choice list.
public struct Choice: Equatable, Sendable {
    /// Its code: identity in storage, exports and conditions. ASCII letters, digits, `_` and `-`.
    public let name: String
    /// A proper name that reads the same in every language (a county); nil when the label is in the locale files.
    public let label: String?
    /// Further columns, for `choice_filter` and for ladders: `["state": "CA"]`.
    public let columns: [String: String]

    public init(name: String, label: String? = nil, columns: [String: String] = [:]) {
        self.name = name
        self.label = label
        self.columns = columns
    }

    /// What a bare word in a `choice_filter` means for this choice.
    func value(of column: String) -> String? {
        column == "name" ? name : columns[column]
    }
}

/// The choices of one or more questions, in the order they are shown.
public struct ChoiceList: Equatable, Sendable {
    public let name: ListName
    public let choices: [Choice]
    /// Where the choices come from when they are not in the form itself: `counties.csv`.
    public let file: String?

    private let places: [String: Int]

    /// Of choices with the same name the first counts; a form with such a list does not pass its check.
    public init(name: ListName, choices: [Choice], file: String? = nil) {
        self.name = name
        self.choices = choices
        self.file = file
        places = Dictionary(zip(choices.map(\.name), choices.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The choice with this code.
    public subscript(name: String) -> Choice? { places[name].map { choices[$0] } }
}
