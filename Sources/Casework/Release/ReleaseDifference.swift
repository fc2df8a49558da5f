/// What the rows of two releases, set side by side, say about the people in them.
///
/// Counts people by the pair of profiles under which they were published. A reader is granted the worst: to know which
/// rows of both releases are one person, since answers that are not coarsened make a row easy to recognise. Such a
/// reader sees everybody's two profiles together, and who came and who left between the two.
/// ("Differencing" in Hundepool et al., "Statistical Disclosure Control", 2012, chapter 5.)
struct ReleaseDifference {
    /// nil stands for no row.
    struct Profiles: Hashable {
        let earlier: [String]?
        let later: [String]?
    }

    /// People by both their profiles; who has a row in neither is not counted.
    let groups: [Profiles: Int]

    init(earlier: [ReleaseMember], later: [ReleaseMember]) {
        let before = Self.profiles(earlier)
        let after = Self.profiles(later)
        var groups: [Profiles: Int] = [:]
        for story in Set(before.keys).union(after.keys) {
            groups[Profiles(earlier: before[story], later: after[story]), default: 0] += 1
        }
        self.groups = groups
    }

    /// The smallest group that the two releases tell apart; nil when neither has a row.
    var smallestGroup: Int? { groups.values.min() }

    private static func profiles(_ members: [ReleaseMember]) -> [StoryID: [String]] {
        members.reduce(into: [:]) { profiles, member in
            if member.row != nil { profiles[member.story] = member.values }
        }
    }
}
