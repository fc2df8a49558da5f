/// A rule says no: the person is told why and what they can do. Never carries a word of a story.
public protocol Refusal: Error, Sendable, Equatable {}

/// The machine failed: logged in English for the operator, shown to the person as an incident code only.
/// Never carries a word of a story.
public protocol Fault: Error, Sendable {
    /// One English sentence for the operator's log.
    var explanation: String { get }
}

/// What the stored data of an installation can be wrong about when the program reads it back.
public enum RecordFault: Fault, Equatable {
    /// A stored value is not one this version knows; `column` names where it stands.
    case unreadable(column: String)
    /// A sealed copy did not open although the right key was used.
    case sealedCopyDamaged
    /// An audience has no key although a story asks for one.
    case audienceKeyMissing

    public var explanation: String {
        switch self {
        case .unreadable(let column): "A stored value in \(column) is not one this version can read."
        case .sealedCopyDamaged: "A sealed copy did not open with the key it was sealed to."
        case .audienceKeyMissing: "An audience key is missing; set up the first key holder."
        }
    }
}
