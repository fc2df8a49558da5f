// Stands in until the form's own language tag is there.
struct LanguageTag: Hashable, Sendable {
    let rawValue: String
    static let english = LanguageTag(rawValue: "en")
    static let spanish = LanguageTag(rawValue: "es")
}
