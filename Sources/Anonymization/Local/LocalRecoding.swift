/// Gives classes levels of their own: each is split along the column that saves most, as long as all parts keep the
/// rules. Rows that were left out begin as one class at the top, so that they come back when the rules allow.
///
/// A part that breaks the rules stays behind with its siblings at the coarser level, so a released class is always the
/// rows of one class or a union of parts, each row in one of them.
struct LocalRecoding {
    struct Group {
        var rows: [Int32]
        var levels: [Int]
    }

    private let codings: [ColumnCoding]
    private let check: RuleCheck
    private(set) var finished: [Group] = []

    init(codings: [ColumnCoding], check: RuleCheck) {
        self.codings = codings
        self.check = check
    }

    /// Splits a group that keeps the rules until nothing can be gained.
    mutating func refine(_ group: Group) {
        var open = [group]
        while let group = open.popLast() {
            let best = codings.indices.compactMap { split(group, column: $0) }.max { $0.gain < $1.gain }
            guard let best else {
                finished.append(group)
                continue
            }
            open += best.parts
        }
    }

    /// The parts of a group when a column goes down a level; nil when nothing is gained.
    private func split(_ group: Group, column: Int) -> (parts: [Group], gain: Double)? {
        let coding = codings[column]
        let level = group.levels[column] - 1
        guard level >= 0 else { return nil }
        var byValue: [UInt32: [Int32]] = [:]
        for row in group.rows {
            byValue[coding.floors[level][Int(coding.code(row: Int(row)))], default: []].append(row)
        }
        let parts = byValue.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
        var good = parts.filter { check.isMet($0.value[...]) }
        var rest = parts.filter { !check.isMet($0.value[...]) }.flatMap(\.value)
        while !rest.isEmpty, !check.isMet(rest[...]), let smallest = good.popLast() { rest += smallest.value }
        guard !good.isEmpty else { return nil }

        var finer = group.levels
        finer[column] = level
        var gain = 0.0
        var groups: [Group] = []
        for (code, rows) in good {
            let under = coding.leavesUnder
            let saved = under[level + 1][Int(code)] - under[level][Int(code)]
            gain += Double(rows.count) * Double(saved) / Double(coding.leafCount)
            groups.append(Group(rows: rows, levels: finer))
        }
        if !rest.isEmpty { groups.append(Group(rows: rest, levels: group.levels)) }
        return (groups, gain)
    }
}
