/// What is known of one combination of levels after its classes were counted.
struct NodeEvaluation {
    /// Rows left out at least here, and at least as many at every finer combination.
    var monotoneSuppressed: Int
    /// No finer combination can keep more classes than this.
    var classCap: Int
    /// The number to make small; nil when too many rows would be left out.
    var rank: Double?
}
