/// One thread's way through the lattice, with a stack of tables: the first columns raised, the others still finest.
final class LatticeWalk<Key: PackedKey> {
    private let space: SearchSpace<Key>
    private let progress: SearchProgress<Key>
    private let grouping = Grouping<Key>()
    private let evaluator: NodeEvaluator<Key>
    private let buffers: [ClassTable<Key>]
    /// The table after each column; the same object as before it when the column is at level 0.
    private var tables: [ClassTable<Key>]
    private var tableLevels: [Int]

    init(space: SearchSpace<Key>, progress: SearchProgress<Key>) {
        self.space = space
        self.progress = progress
        evaluator = NodeEvaluator(space: space, grouping: grouping)
        buffers = space.codings.map { _ in ClassTable() }
        tables = space.codings.map { _ in space.finest }
        tableLevels = space.codings.map { _ in 0 }
    }

    /// Evaluates all combinations in a range of indexes that may be the best, the coarsest first.
    func visit(indexes: Range<Int>) {
        for index in indexes.reversed() {
            let levels = space.lattice.levels(index)
            guard progress.isWorthEvaluating(index, levels: levels) else { continue }
            progress.note(evaluator.evaluate(table(for: levels), levels: levels), index: index)
        }
    }

    /// Goes down from the top, each time to the finer neighbour with the least possible rank that keeps the rules, so
    /// that the walk begins with a good best. Returns false when the top does not keep them.
    func descend() -> Bool {
        var levels = space.lattice.topLevels
        guard evaluateFromFinest(levels) else { return false }
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
            if !evaluateFromFinest(levels) {
                levels[column] += 1
                open.remove(column)
            }
        }
    }

    private func evaluateFromFinest(_ levels: [Int]) -> Bool {
        let table = buffers[0]
        grouping.rollUp(space.finest, space.lift(to: levels), into: table)
        let evaluation = evaluator.evaluate(table, levels: levels)
        progress.note(evaluation, index: space.lattice.index(levels))
        return evaluation.rank != nil
    }

    private func table(for levels: [Int]) -> ClassTable<Key> {
        var isSame = true
        for column in levels.indices {
            isSame = isSame && tableLevels[column] == levels[column]
            if isSame { continue }
            let source = column == 0 ? space.finest : tables[column - 1]
            if levels[column] == 0 {
                tables[column] = source
            } else {
                grouping.rollUp(source, space.lift(column: column, to: levels[column]), into: buffers[column])
                tables[column] = buffers[column]
            }
            tableLevels[column] = levels[column]
        }
        return tables[tables.count - 1]
    }
}
