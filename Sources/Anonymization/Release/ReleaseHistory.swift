/// What earlier releases said of each member, one after the other.
struct ReleaseHistory {
    /// The values of a member in each earlier release; nil where it was not published.
    private var said: [String: [[String]?]] = [:]
    private let isComparable: Bool

    init(earlier: [ReleaseSnapshot], quasi: [String]) {
        isComparable = earlier.allSatisfy { $0.columns == quasi }
        for (index, release) in earlier.enumerated() {
            for row in release.rows {
                said[row.member, default: Array(repeating: nil, count: earlier.count)][index] = row.values
            }
        }
    }

    func wasEver(_ row: Int, _ members: [String]) -> Bool { said[members[row]] != nil }

    /// The groups of the latest release that go on: people whom all releases showed together, of whom none or at
    /// least k are gone and at least k stay.
    func continuedGroups(members: [String], codings: [ColumnCoding], check: RuleCheck) -> [LocalRecoding.Group] {
        guard isComparable else { return [] }
        var present: [[[String]?]: [Int32]] = [:]
        for (row, member) in members.enumerated() {
            if let history = said[member] { present[history, default: []].append(Int32(row)) }
        }
        let sizes = Dictionary(grouping: said.values) { $0 }.mapValues(\.count)
        var groups: [LocalRecoding.Group] = []
        for (history, rows) in present.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
            guard case .some(.some(let values)) = history.last else { continue }
            let size = sizes[history] ?? rows.count
            var staying: [Int32] = []
            var levels: [Int]?
            for row in rows {
                guard let own = Self.levels(row: Int(row), values: values, codings: codings) else { continue }
                levels = levels ?? own
                staying.append(row)
            }
            let gone = size - staying.count
            if gone > 0 && gone < check.k { staying.removeLast(min(staying.count, check.k - gone)) }
            guard let levels, check.isMet(staying[...]) else { continue }
            groups.append(LocalRecoding.Group(rows: staying, levels: levels))
        }
        return groups
    }

    /// The levels at which a row has these values; nil when its answers or the ladders changed since.
    private static func levels(row: Int, values: [String], codings: [ColumnCoding]) -> [Int]? {
        guard values.count == codings.count else { return nil }
        var levels: [Int] = []
        for (coding, value) in zip(codings, values) {
            let code = coding.code(row: row)
            guard let level = (0...coding.topLevel).first(where: { coding.name(code: code, level: $0) == value }) else {
                return nil
            }
            levels.append(level)
        }
        return levels
    }
}
