/// The ladder of one column: each value, and what it becomes at each level up to `*`.
///
/// Level 0 is the value as it is in the data; the last level is one value for all, mostly `*`. Each level must nest in the
/// next: two values that share a group share every group above it, so that a coarser release never says more than
/// a finer one.
public struct Hierarchy: Sendable, Equatable {
    /// The name of the column this ladder is for.
    public let attribute: String
    /// The values at level 0, in the order given.
    public let leaves: [String]
    /// How many rows gave each value. Losses count rows, so that a file means the same here as in other tools.
    let weights: [Int]
    /// The names of the groups, by level.
    let groupNames: [[String]]
    /// The group of each value, by level and position in `leaves`.
    let groups: [[Int]]
    /// The position in `leaves` of a value.
    let leafIndex: [String: Int]

    /// The highest level, at which every value is the same.
    public var topLevel: Int { groupNames.count - 1 }

    /// Reads a row for each value: the value, then its group at level 1, 2, … and at last one value for all, mostly `*`.
    ///
    /// A row may be given twice word for word. Throws the first problem found, with its row.
    public init(attribute: String, rows: [[String]]) throws(HierarchyProblem) {
        guard let width = rows.first?.count else { throw .empty }
        guard width >= 2 else { throw .noLevels(row: 1) }
        var leafIndex: [String: Int] = [:]
        /// The position of each leaf's row.
        var kept: [Int] = []
        var weights: [Int] = []
        for (index, row) in rows.enumerated() {
            guard row.count == width else {
                throw .ragged(row: index + 1, columns: row.count, expected: width)
            }
            guard row[width - 1] == rows[0][width - 1] else { throw .notOneGroupAtTop(row: index + 1) }
            if let first = leafIndex[row[0]] {
                guard rows[kept[first]] == row else { throw .duplicateValue(row: index + 1, firstRow: kept[first] + 1) }
                weights[first] += 1
            } else {
                leafIndex[row[0]] = kept.count
                kept.append(index)
                weights.append(1)
            }
        }
        var names: [[String]] = []
        var groups: [[Int]] = []
        for level in 0..<width {
            let (levelNames, levelGroups) = Hierarchy.numbered(kept.map { rows[$0][level] })
            names.append(levelNames)
            groups.append(levelGroups)
        }
        try Hierarchy.checkNesting(groups, rowNumbers: kept.map { $0 + 1 })
        self.attribute = attribute
        self.leaves = kept.map { rows[$0][0] }
        self.weights = weights
        self.groupNames = names
        self.groups = groups
        self.leafIndex = leafIndex
    }

    /// The name a value has at a level; nil when the value or the level is not in the hierarchy.
    public func value(of leaf: String, level: Int) -> String? {
        guard groups.indices.contains(level), let index = leafIndex[leaf] else { return nil }
        return name(leaf: index, level: level)
    }

    /// Whether the hierarchy has the value.
    public func contains(_ leaf: String) -> Bool { leafIndex[leaf] != nil }

    func name(leaf: Int, level: Int) -> String { groupNames[level][groups[level][leaf]] }

    /// The ladder without its lowest levels: what was the value at `level` is the leaf now. Since the levels nest, it
    /// is a ladder again; losses are those of the whole ladder.
    func beginning(at level: Int) throws(HierarchyProblem) -> Hierarchy {
        let rows = leaves.indices.map { leaf in (level...topLevel).map { name(leaf: leaf, level: $0) } }
        return try Hierarchy(attribute: attribute, rows: rows)
    }

    private static func numbered(_ cells: [String]) -> (names: [String], groups: [Int]) {
        var known: [String: Int] = [:]
        var names: [String] = []
        let groups = cells.map { cell in
            if let group = known[cell] { return group }
            known[cell] = names.count
            names.append(cell)
            return names.count - 1
        }
        return (names, groups)
    }

    private static func checkNesting(_ groups: [[Int]], rowNumbers: [Int]) throws(HierarchyProblem) {
        guard groups.count > 2 else { return }
        var firstLeaf = groups.map { level in [Int?](repeating: nil, count: level.count) }
        for leaf in groups[0].indices {
            for level in 1..<(groups.count - 1) {
                let group = groups[level][leaf]
                guard let first = firstLeaf[level][group] else {
                    firstLeaf[level][group] = leaf
                    continue
                }
                if groups[level + 1][first] != groups[level + 1][leaf] {
                    throw .notNested(row: rowNumbers[leaf], firstRow: rowNumbers[first], level: level)
                }
            }
        }
    }
}
