/// A group of fewer than k people that two releases set side by side would single out.
public struct ReleaseExposure: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// They are in the new release only.
        case added
        /// They are in the earlier release only.
        case removed
        /// They are in both, but the two put them in different company.
        case divided
    }

    /// The earlier release.
    public let earlier: String
    public let kind: Kind
    public let members: [String]
}

/// Compares a release with earlier ones as a researcher would who holds both and can tell which rows are the same
/// person, since the answers beside the quasi-identifiers are mostly one of a kind.
///
/// Each person is in one class of the earlier release or in none, and in one of the new or in none. Such a researcher
/// sees those pairs, so each pair must hold no one or at least k people. That is enough for counting too: a region
/// that both releases can express, at whatever levels, is a union of classes in each, so what is added to it, or gone
/// from it, is a union of pairs: no one, or at least k.
public struct ReleaseComparison: Sendable {
    /// The smallest group that may be told apart.
    public let k: Int

    public init(k: Int) { self.k = k }

    /// The groups that would be singled out, the smallest first; empty when the release may leave.
    public func exposures(of release: ReleaseSnapshot, against earlier: [ReleaseSnapshot]) -> [ReleaseExposure] {
        earlier.flatMap { exposures(of: release, against: $0) }.sorted { $0.members.count < $1.members.count }
    }

    private func exposures(of release: ReleaseSnapshot, against earlier: ReleaseSnapshot) -> [ReleaseExposure] {
        let before = earlier.classOfMember()
        let after = release.classOfMember()
        var pairs: [Pair: [String]] = [:]
        for member in Set(before.keys).union(after.keys).sorted() {
            pairs[Pair(before: before[member], after: after[member]), default: []].append(member)
        }
        return pairs.filter { $0.value.count < k }.map { pair, members in
            ReleaseExposure(earlier: earlier.id, kind: pair.kind, members: members)
        }
    }

    private struct Pair: Hashable {
        let before: [String]?
        let after: [String]?

        var kind: ReleaseExposure.Kind {
            if before == nil { return .added }
            return after == nil ? .removed : .divided
        }
    }
}
