import Intake

/// What the fields of a question are called in a form.
extension Question {
    var field: String { name.rawValue }
    var yearField: String { "\(name).year" }
    var monthField: String { "\(name).month" }
    var dayField: String { "\(name).day" }
    var aboutField: String { "\(name).about" }
    var escapeField: String { "\(name).escape" }
}
