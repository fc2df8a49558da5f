/// A short code that a person can read out, and that finds the same failure in the log. Says nothing of itself.
struct Incident: Sendable, CustomStringConvertible {
    let description: String

    /// Without letters and digits that look or sound alike.
    private static let letters = Array("ACDEFHJKLMNPRTUVWXY34679")

    init(using generator: inout some RandomNumberGenerator) {
        let six = (0..<6).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)] }
        description = String(six)
    }
}
