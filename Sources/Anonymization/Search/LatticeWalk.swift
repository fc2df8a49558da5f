/// One thread's way through the lattice: depth first, one column at a time, coarse levels before fine ones.
///
/// On the way it keeps a stack of tables: the first columns raised, the others still finest. Before a table is made,
/// the combination with all later columns at their top is evaluated from a small projection: when that leaves out too
/// many rows, so does everything below it, and its count tightens the bound for the rest.
final class LatticeWalk<Key: PackedKey> {
    private let space: SearchSpace<Key>
    private let progress: SearchProgress<Key>
    private let grouping = Grouping<Key>()
    private let evaluator: NodeEvaluator<Key>
    /// By depth: the first columns raised, the others finest; nil until needed.
    private var tables: [ClassTable<Key>?]
    /// By depth: the table of that depth with all later columns but one at their top; nil until needed.
    private var projections: [ClassTable<Key>?]
    private let tableBuffers: [ClassTable<Key>]
    private let projectionBuffers: [ClassTable<Key>]
    private let scratch = ClassTable<Key>()
    private var levels: [Int]

    init(space: SearchSpace<Key>, progress: SearchProgress<Key>) {
        self.space = space
        self.progress = progress
        evaluator = NodeEvaluator(space: space, grouping: grouping)
        let depths = space.codings.count + 1
        tableBuffers = (0..<depths).map { _ in ClassTable() }
        projectionBuffers = (0..<depths).map { _ in ClassTable() }
        tables = Array(repeating: nil, count: depths)
        projections = tables
        tables[0] = space.finest
        levels = space.lattice.topLevels
    }

    /// Evaluates all combinations that begin with some levels and may be the best.
    func visit(prefix: [Int]) { explore(depth: 0, start: 0, prefix: prefix) }

    /// Goes on from a table; `start` is the first index below it.
    private func explore(depth: Int, start: Int, prefix: [Int]) {
        let stride = space.lattice.strides[depth]
        let all = 0...space.lattice.topLevels[depth]
        for level in (depth < prefix.count ? prefix[depth]...prefix[depth] : all).reversed() {
            let indexes = (start + level * stride)..<(start + (level + 1) * stride)
            guard progress.hasOpen(indexes) else { continue }
            setLevel(depth, level)
            if depth + 1 == levels.count {
                progress.note(evaluator.evaluate(table(depth + 1), levels: levels), index: indexes.lowerBound)
                continue
            }
            if !progress.isEvaluated(indexes.upperBound - 1) {
                evaluateTop(depth: depth, index: indexes.upperBound - 1)
                guard progress.hasOpen(indexes) else { continue }
            }
            explore(depth: depth + 1, start: indexes.lowerBound, prefix: prefix)
        }
        setLevel(depth, space.lattice.topLevels[depth])
    }

    /// Goes down from the top, each time to the finer neighbour with the least possible rank that keeps the rules, so
    /// that the walk begins with a good best. Returns false when the top does not keep them.
    func descend() -> Bool {
        guard evaluateFromFinest() else { return false }
        var open = Set(levels.indices)
        while true {
            open = open.filter { levels[$0] > 0 }
            let ranked = open.map { column in
                var finer = levels
                finer[column] -= 1
                return (column, space.leastRank(levels: finer, suppressed: 0, classCap: 0))
            }
            guard let (column, _) = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return true }
            levels[column] -= 1
            if !evaluateFromFinest() {
                levels[column] += 1
                open.remove(column)
            }
        }
    }

    private func evaluateFromFinest() -> Bool {
        grouping.rollUp(space.finest, space.lift(to: levels), into: scratch)
        let evaluation = evaluator.evaluate(scratch, levels: levels)
        progress.note(evaluation, index: space.lattice.index(levels))
        return evaluation.rank != nil
    }

    /// Evaluates the combination with all columns after `depth` at their top.
    private func evaluateTop(depth: Int, index: Int) {
        let projection: ClassTable<Key>
        if let known = projections[depth] {
            projection = known
        } else {
            var tops = space.lattice.topLevels
            for column in 0...depth { tops[column] = 0 }
            projection = projectionBuffers[depth]
            grouping.rollUp(table(depth), space.lift(to: tops), into: projection)
            projections[depth] = projection
        }
        grouping.rollUp(projection, space.lift(column: depth, to: levels[depth]), into: scratch)
        progress.note(evaluator.evaluate(scratch, levels: levels), index: index)
    }

    private func setLevel(_ column: Int, _ level: Int) {
        guard levels[column] != level else { return }
        levels[column] = level
        for depth in (column + 1)..<tables.count { (tables[depth], projections[depth]) = (nil, nil) }
    }

    /// The table with the first `depth` columns raised.
    private func table(_ depth: Int) -> ClassTable<Key> {
        if let known = tables[depth] { return known }
        let source = table(depth - 1)
        let level = levels[depth - 1]
        var made = source
        if level > 0 {
            made = tableBuffers[depth]
            grouping.rollUp(
                source, space.lift(column: depth - 1, to: level), block: space.block(after: depth - 1), into: made)
        }
        tables[depth] = made
        return made
    }
}
