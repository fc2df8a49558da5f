/// A number for one person or thing within one document, counted from 1 in order of appearance within its kind.
public struct EntityID: Sendable, Hashable, Codable, Comparable {
    public let number: Int

    init(_ number: Int) {
        self.number = number
    }

    public static func < (left: EntityID, right: EntityID) -> Bool {
        left.number < right.number
    }
}

/// A piece of text that should be hidden, with the reason why.
public struct Finding: Sendable, Hashable, Codable {
    /// Offsets in Unicode scalars, end exclusive.
    public let range: Range<Int>
    public let kind: FindingKind
    public let reason: FindingReason
    /// From 0 (a guess) to 1 (certain). An estimate for ordering, not a probability that was calibrated.
    public let confidence: Double
    /// Findings of the same kind and the same entity speak of the same person or thing.
    public let entity: EntityID
}
