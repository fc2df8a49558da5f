/// What a class must satisfy to be released, and how many rows may be left out.
public struct PrivacyModel: Sendable {
    /// The smallest number of rows that may share a profile.
    public var k: Int
    /// Rules on sensitive columns; a class must meet all of them.
    public var sensitive: [SensitiveRule]
    /// The share of rows, 0…1, that may be left out. At most ⌊share · rows⌋ are.
    public var suppressionLimit: Double

    public init(k: Int, sensitive: [SensitiveRule] = [], suppressionLimit: Double = 0) {
        self.k = k
        self.sensitive = sensitive
        self.suppressionLimit = suppressionLimit
    }
}

/// A rule on how a sensitive column is spread in each class.
public enum SensitiveRule: Sendable, Equatable {
    /// At least `l` different values (Machanavajjhala et al., "l-diversity", 2006).
    case distinctL(column: String, l: Int)
    /// No answer at all, or at least `l` different ones; what is in `silent` is no answer (skipped, not asked). Without
    /// this, "yes, yes, skipped" would pass for two answers and tell one.
    case distinctAnswers(column: String, l: Int, silent: Set<String>)
    /// The entropy of the values is at least ln `l` (same source).
    case entropyL(column: String, l: Double)
    /// The distance between the values of the class and of the whole table is at most `t` (Li et al.,
    /// "t-closeness", 2007): equal distance without a hierarchy, else earth mover's distance with cost level/height.
    case tCloseness(column: String, t: Double, hierarchy: Hierarchy?)

    /// The sensitive column.
    public var column: String {
        switch self {
        case .distinctL(let column, _), .distinctAnswers(let column, _, _), .entropyL(let column, _),
            .tCloseness(let column, _, _):
            column
        }
    }
}
