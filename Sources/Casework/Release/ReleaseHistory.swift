/// What earlier releases said about each story, and which stories must therefore be treated alike.
///
/// Stories with the same past are anonymized among themselves, and a profile of the past either loses nobody or at
/// least k people. So no two releases, in any order, tell fewer than k people apart. Recalled releases count as well:
/// what was downloaded is still in somebody's hands.
struct ReleaseHistory {
    /// The profile of each story that had a row, by release, oldest first.
    private let profiles: [[StoryID: [String]]]

    /// The profiles of one story; nil where it had no row.
    typealias Past = [[String]?]

    init(_ earlier: [[ReleaseMember]]) {
        profiles = earlier.map { members in
            members.reduce(into: [:]) { profiles, member in
                if member.row != nil { profiles[member.story] = member.values }
            }
        }
    }

    func past(of story: StoryID) -> Past { profiles.map { $0[story] } }

    /// The stories of `published` that may keep their row, so that every profile of the past loses nobody or at least
    /// `k`. `published` has a profile for each story; `isDiverse` tells whether stories may be a group by themselves.
    ///
    /// Where fewer than `k` left a profile, others leave with them: so many that they are `k` together, out of a group
    /// that stays large enough, or else the smallest group as a whole. No other release would keep more, however it
    /// were coarsened: of a profile with fewer than 2k stories, either those who left or those who stay would be fewer
    /// than k, and both are told apart by who links the rows of the two releases.
    func keeping(
        _ published: [StoryID: [String]], k: Int, isDiverse: ([StoryID]) -> Bool
    ) -> [StoryID: [String]] {
        var kept = published
        while let exposed = firstExposure(in: kept, k: k) {
            let groups = Dictionary(grouping: exposed.staying) { story in
                Group(past: past(of: story), profile: kept[story] ?? [])
            }
            let inOrder = groups.values.sorted { ($0.count, $0[0].rawValue) < ($1.count, $1[0].rawValue) }
            guard let smallest = inOrder.first else { return kept }
            let needed = k - exposed.left
            var companions: [StoryID]?
            for group in inOrder.reversed() where companions == nil {
                companions = Self.companions(needed, from: group, k: k, isDiverse: isDiverse)
            }
            for story in companions ?? smallest { kept[story] = nil }
        }
        return kept
    }

    /// `count` stories without which the group keeps the rules; nil when there are none. Names of stories are random,
    /// so their order says nothing.
    private static func companions(
        _ count: Int, from group: [StoryID], k: Int, isDiverse: ([StoryID]) -> Bool
    ) -> [StoryID]? {
        guard group.count - count >= k else { return nil }
        for start in 0...(group.count - count) {
            let leaving = group[start..<(start + count)]
            if isDiverse(Array(group[..<start] + group[(start + count)...])) { return Array(leaving) }
        }
        return nil
    }

    private struct Group: Hashable {
        let past: Past
        let profile: [String]
    }

    /// A profile of the past that too few people left, and who stays of it, in a fixed order.
    private func firstExposure(in kept: [StoryID: [String]], k: Int) -> (staying: [StoryID], left: Int)? {
        for release in profiles {
            for (_, stories) in Dictionary(grouping: release.keys, by: { release[$0] ?? [] }) {
                let staying = stories.filter { kept[$0] != nil }
                let left = stories.count - staying.count
                if (1..<k).contains(left), !staying.isEmpty {
                    return (staying.sorted { $0.rawValue < $1.rawValue }, left)
                }
            }
        }
        return nil
    }
}
