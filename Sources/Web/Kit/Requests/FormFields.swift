/// What a browser sent with a form: each name with its values in the order they were sent.
struct FormFields: Sendable, Equatable {
    private(set) var values: [String: [String]]

    init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// The first value of a field.
    subscript(name: String) -> String? { values[name]?.first }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    func contains(_ name: String) -> Bool { values[name] != nil }

    mutating func append(_ value: String, to name: String) {
        values[name, default: []].append(value)
    }

    func without(_ names: Set<String>) -> FormFields {
        FormFields(values.filter { !names.contains($0.key) })
    }

    /// Values of at least so many characters, by the names of their fields.
    func longValues(atLeast count: Int) -> [String] {
        values.sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.count >= count }
    }
}
