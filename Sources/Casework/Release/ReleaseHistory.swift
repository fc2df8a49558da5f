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

    /// The stories of `published` that may keep their row: whole groups are taken out, smallest first, until every
    /// profile of the past loses nobody or at least `k`. `published` has a profile for each story.
    func keeping(_ published: [StoryID: [String]], k: Int) -> [StoryID: [String]] {
        var kept = published
        while let exposed = firstExposure(in: kept, k: k) {
            let groups = Dictionary(grouping: exposed.staying) { story in
                Group(past: past(of: story), profile: kept[story] ?? [])
            }
            guard let smallest = groups.values.min(by: { ($0.count, $0[0].rawValue) < ($1.count, $1[0].rawValue) })
            else { return kept }
            for story in smallest { kept[story] = nil }
        }
        return kept
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
