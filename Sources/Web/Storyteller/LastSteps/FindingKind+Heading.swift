import Redaction

extension FindingKind {
    /// What findings of this kind are called above their list.
    var headingKey: String {
        switch self {
        case .person: "hide.person.kind"
        case .contact: "hide.contact.kind"
        case .location: "hide.location.kind"
        case .organization: "hide.organization.kind"
        case .date: "hide.date.kind"
        case .age: "hide.age.kind"
        case .identifier: "hide.identifier.kind"
        case .other: "hide.other.kind"
        }
    }
}
