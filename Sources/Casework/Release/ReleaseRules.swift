public import Intake

/// What an organisation asks of a release.
public struct ReleaseRules: Sendable, Equatable, Codable {
    /// Every published row shares its quasi-identifiers with at least k − 1 others.
    public var k: Int
    /// At most this share of the stories is left out to keep the others finer, 0 to 1.
    public var suppression: Double
    /// In each group of rows that look alike, a sensitive answer has at least so many different values.
    public var diversity: Int
    /// Questions left out of this release altogether.
    public var leftOut: Set<QuestionName>

    /// Below three, two people who know of each other can find the third.
    public static let smallestK = 3

    public init(k: Int = 5, suppression: Double = 0.1, diversity: Int = 2, leftOut: Set<QuestionName> = []) {
        self.k = k
        self.suppression = suppression
        self.diversity = diversity
        self.leftOut = leftOut
    }
}

/// Why nothing was released. Nothing is written then.
public enum ReleaseRefusal: Refusal {
    case kTooSmall(smallest: Int)
    case suppressionOutOfRange
    /// So many stories are approved and consented to research; a release needs twice k at least.
    case tooFewStories(eligible: Int, needed: Int)
    /// No level of coarseness keeps the rules.
    case rulesCannotHold
    /// Set beside an earlier release, this one would single out so few people.
    case differenceExposes(earlier: String, smallest: Int)
    case noSuchRelease
    case alreadyPublished
    case alreadyRecalled
    case unknownQuestion(String)
    /// Consent or review changed between preparing and publishing.
    case storiesChanged
}
