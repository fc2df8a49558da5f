/// What the search makes as small as possible.
public enum QualityMetric: String, Sendable, CaseIterable {
    /// The share of detail lost, by the leaves that a generalised value covers.
    case loss
    /// Average equivalence class size: rows over classes.
    case aecs
    /// Discernibility: Σ (class size)², and the number of all rows for each row left out.
    case dm
}

/// How the losses of the columns are put together.
public enum LossAggregate: String, Sendable, CaseIterable {
    /// ∏(1 + x)^(1/n) − 1
    case geometric
    /// Σ x / n
    case arithmetic
}
