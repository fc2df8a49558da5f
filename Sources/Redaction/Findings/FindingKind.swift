/// What a hidden piece of text is. The raw values are the type names of the annotation guide.
public enum FindingKind: String, CaseIterable, Sendable, Codable {
    case person = "PERSON"
    case contact = "CONTACT"
    case location = "LOCATION"
    case organization = "ORG"
    case date = "DATE"
    case age = "AGE"
    case identifier = "ID"
    case other = "OTHER"
}
