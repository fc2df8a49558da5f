import Localization

/// A text of the staff site with its arguments, before its language is known.
struct StaffMessage: Sendable {
    /// Without the leading `staff.`.
    let key: String
    let arguments: [String: MessageArgument]

    init(_ key: String, _ arguments: [String: MessageArgument] = [:]) {
        self.key = key
        self.arguments = arguments
    }
}
