/// The tags of the sequence model: outside, and for each kind its first and its further tokens. `OTHER` has one tag
/// for both, so that there are sixteen, one vector register.
package enum TagSet {
    package static let count = 16
    package static let outside: UInt8 = 0

    package static func begin(_ kind: FindingKind) -> UInt8 {
        switch kind {
        case .person: 1
        case .contact: 3
        case .location: 5
        case .organization: 7
        case .date: 9
        case .age: 11
        case .identifier: 13
        case .other: 15
        }
    }

    package static func inside(_ kind: FindingKind) -> UInt8 {
        kind == .other ? 15 : begin(kind) + 1
    }

    static func kind(_ tag: UInt8) -> FindingKind? {
        switch tag {
        case 1, 2: .person
        case 3, 4: .contact
        case 5, 6: .location
        case 7, 8: .organization
        case 9, 10: .date
        case 11, 12: .age
        case 13, 14: .identifier
        case 15: .other
        default: nil
        }
    }

    /// Whether a tag continues the span of the tag before it.
    static func continues(_ tag: UInt8, after previous: UInt8) -> Bool {
        tag == 15 ? previous == 15 : tag != 0 && tag % 2 == 0 && (previous == tag || previous == tag - 1)
    }

    /// Whether a tag may follow another: a further token only after its own kind.
    package static func allows(_ previous: Int, _ next: Int) -> Bool {
        next == 0 || next == 15 || next % 2 == 1 || previous == next || previous == next - 1
    }
}
