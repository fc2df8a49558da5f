/// What the fields of a question are called in a form that a browser sends.
extension Question {
    public var field: String { name.rawValue }
    public var yearField: String { "\(name).year" }
    public var monthField: String { "\(name).month" }
    public var dayField: String { "\(name).day" }
    public var aboutField: String { "\(name).about" }
    public var escapeField: String { "\(name).escape" }

    /// All of them.
    public var fields: [String] { [field, yearField, monthField, dayField, aboutField, escapeField] }
}
