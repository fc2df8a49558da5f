/// The values of a column that occur, numbered so that each group of each level is a run of numbers.
///
/// A group is named by its smallest code, so one table per level generalises a code of any finer level.
struct ColumnCoding: Sendable {
    let hierarchy: Hierarchy
    /// How many values occur.
    let codeCount: Int
    let column: TableColumn
    /// The code of each value of the column, in the column's own numbering.
    let codeOfValue: [UInt32]
    /// The smallest code of the group of a code, by level and code.
    let floors: [[UInt32]]
    /// How many values of the hierarchy (not only of the data) the group of a code covers, by level and code.
    let leavesUnder: [[Int]]
    /// The position in the hierarchy of each code.
    let leafOfCode: [Int]

    var topLevel: Int { hierarchy.topLevel }
    var leafCount: Int { hierarchy.weights.reduce(0, +) }

    init(column: TableColumn, hierarchy: Hierarchy) throws(AnonymizationRefusal) {
        var leaves: [Int] = []
        for (code, value) in column.values.enumerated() {
            guard let leaf = hierarchy.leafIndex[value] else {
                let row = column.codes.firstIndex(of: UInt32(code)) ?? 0
                throw .valueNotInHierarchy(column: column.name, row: row)
            }
            leaves.append(leaf)
        }
        let sorted = leaves.sorted { ColumnCoding.isBefore($0, $1, in: hierarchy) }
        var codeOfLeaf = [Int: UInt32](minimumCapacity: sorted.count)
        for (code, leaf) in sorted.enumerated() { codeOfLeaf[leaf] = UInt32(code) }

        self.column = column
        self.hierarchy = hierarchy
        codeOfValue = leaves.map { codeOfLeaf[$0] ?? 0 }
        codeCount = sorted.count
        leafOfCode = sorted
        floors = hierarchy.groups.map { groups in
            var first: [Int: UInt32] = [:]
            return sorted.enumerated().map { code, leaf in
                if let floor = first[groups[leaf]] { return floor }
                first[groups[leaf]] = UInt32(code)
                return UInt32(code)
            }
        }
        leavesUnder = hierarchy.groups.enumerated().map { level, groups in
            var sizes = [Int](repeating: 0, count: hierarchy.groupNames[level].count)
            for (group, weight) in zip(groups, hierarchy.weights) { sizes[group] += weight }
            return sorted.map { sizes[groups[$0]] }
        }
    }

    func code(row: Int) -> UInt32 { codeOfValue[Int(column.codes[row])] }

    /// How many rows have each code.
    func frequencies() -> [Int] {
        var frequency = [Int](repeating: 0, count: codeCount)
        for value in column.codes { frequency[Int(codeOfValue[Int(value)])] += 1 }
        return frequency
    }

    /// What the code is called at the level.
    func name(code: UInt32, level: Int) -> String {
        hierarchy.name(leaf: leafOfCode[Int(code)], level: level)
    }

    /// Orders values by their groups from the top down, so that groups are runs.
    private static func isBefore(_ one: Int, _ other: Int, in hierarchy: Hierarchy) -> Bool {
        for groups in hierarchy.groups.reversed() where groups[one] != groups[other] {
            return groups[one] < groups[other]
        }
        return one < other
    }
}
