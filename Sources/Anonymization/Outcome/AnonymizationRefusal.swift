/// Why there is no anonymized table. Rows are counted from 0; no refusal carries a value of the data.
public enum AnonymizationRefusal: Error, Equatable, Sendable {
    /// No column was named as a quasi-identifier.
    case noQuasiIdentifier
    /// A column was named that the table does not have.
    case unknownColumn(String)
    /// A column was named twice, or as a quasi-identifier and as sensitive.
    case repeatedColumn(String)
    /// A quasi-identifier has no hierarchy.
    case missingHierarchy(column: String)
    /// A value of the table is not in the hierarchy of its column.
    case valueNotInHierarchy(column: String, row: Int)
    /// k, l, t or the suppression limit is outside its range.
    case parameterOutOfRange(AnonymizationParameter)
    /// Fewer rows than k.
    case tooFewRows(rows: Int, k: Int)
    /// Even with every quasi-identifier at `*`, the rules do not hold within the suppression limit.
    case rulesCannotHold
    /// More combinations of levels than the search can hold.
    case tooManyLevelCombinations(limit: Int)
    /// The values of all columns together do not fit in the bits of a class key.
    case tooManyValues(bits: Int, limit: Int)
}

/// A number that the caller chose.
public enum AnonymizationParameter: String, Sendable, Equatable {
    case k, l, t, suppressionLimit
}
