/// Why something sealed does not open. Says nothing of what is inside.
public enum SealingRefusal: Error, Equatable, Sendable {
    /// The bytes are not in a form that this version wrote.
    case malformed
    /// The key, password, context or bytes are not the ones it was sealed with.
    case doesNotOpen
}
