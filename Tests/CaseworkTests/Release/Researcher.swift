@testable import Casework

/// A researcher who tries to find people in published rows, and knows nothing but those rows.
///
/// Answers that are not coarsened make a row easy to recognise, so this one reads rows of two releases as one person
/// when all such answers agree. Tests give every story a mark of its own among them, the worst case.
struct Researcher {
    struct Row {
        let profile: [String]
        let mark: [String]
    }

    static func rows(of release: PreparedRelease) -> [Row] {
        let quasi = release.columns.indices.filter { index in
            if case .quasi = release.columns[index].role { return true }
            return false
        }
        let marks = release.columns.indices.filter { index in
            switch release.columns[index].role {
            case .plain, .sensitive: true
            case .row, .quasi: false
            }
        }
        return release.rows.map { row in Row(profile: quasi.map { row[$0] }, mark: marks.map { row[$0] }) }
    }

    /// The smallest group of people that one release tells apart.
    static func smallestGroup(_ release: PreparedRelease) -> Int {
        sizes(rows(of: release).map(\.profile)).min() ?? 0
    }

    /// The smallest group of people that two releases, side by side, tell apart; nil when both are empty.
    static func smallestGroup(_ first: PreparedRelease, _ second: PreparedRelease) -> Int? {
        let before = byMark(first)
        let after = byMark(second)
        let people = Set(before.keys).union(after.keys)
        return sizes(people.map { [before[$0] ?? ["-"], after[$0] ?? ["-"]] }).min()
    }

    private static func byMark(_ release: PreparedRelease) -> [[String]: [String]] {
        rows(of: release).reduce(into: [:]) { $0[$1.mark] = $1.profile }
    }

    private static func sizes(_ keys: [some Hashable]) -> [Int] {
        Array(keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }.values)
    }
}
