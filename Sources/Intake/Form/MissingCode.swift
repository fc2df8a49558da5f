/// Why a coded answer has no value. The five are apart in every table, since they mean different things.
public enum MissingCode: String, CaseIterable, Codable, Sendable {
    /// The question did not apply, or the person never came to its page.
    case notAsked = "not_asked"
    /// The person saw the question and went on.
    case skipped
    case dontKnow = "dont_know"
    case ratherNotSay = "rather_not_say"
    /// Taken out of a release so that nobody can be found.
    case suppressed
}
