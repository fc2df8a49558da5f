import Foundation

/// What a new password lacks. Length is what counts (NIST SP 800-63B §5.1.1.2): no rule asks for digits or signs.
public enum PasswordProblem: Error, Sendable, Hashable {
    /// Fewer code points than `minimum`.
    case tooShort(minimum: Int)
    /// More code points than `maximum`.
    case tooLong(maximum: Int)
    /// Hardly more than one character over and over, or nothing but spaces.
    case tooPlain

    /// Code points. Three or four words; what scrypt guards well.
    public static let minimum = 12
    /// Code points. Far above any sentence; keeps a request from feeding megabytes to scrypt.
    public static let maximum = 1_024
    /// Different code points.
    private static let minimumDifferent = 4

    /// The first problem of a password; nil when it may be used.
    public init?(in password: String) {
        let scalars = password.precomposedStringWithCompatibilityMapping.unicodeScalars
        if scalars.count < Self.minimum {
            self = .tooShort(minimum: Self.minimum)
        } else if scalars.count > Self.maximum {
            self = .tooLong(maximum: Self.maximum)
        } else if Set(scalars).count < Self.minimumDifferent || scalars.allSatisfy(\.properties.isWhitespace) {
            self = .tooPlain
        } else {
            return nil
        }
    }
}
