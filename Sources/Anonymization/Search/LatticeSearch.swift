import Dispatch

/// Finds the combination of levels with the least rank among all that keep the rules.
///
/// The lattice is walked from the coarsest combination down, each after all that are coarser. A combination is passed
/// over when a coarser one already leaves out too many rows (its classes are unions of the finer ones), or when its
/// rank cannot be below the best: the levels bound the loss from below, more so with the rows that coarser
/// combinations leave out. Classes come from the finest table by raising one column after the other; no rows are read.
struct LatticeSearch<Key: PackedKey> {
    let space: SearchSpace<Key>
    let threads: Int

    /// The best levels in search order and their rank; nil when not even the coarsest combination keeps the rules.
    func run() -> (levels: [Int], rank: Double)? {
        let depth = taskDepth
        let tasks = space.lattice.topLevels.prefix(depth).reduce(1) { $0 * ($1 + 1) }
        let progress = SearchProgress(space: space, tasks: tasks)
        let isPossible = LatticeWalk(space: space, progress: progress).descend()
        guard isPossible || !space.sensitive.isEmpty else { return nil }
        let prefixes = Lattice(topLevels: Array(space.lattice.topLevels.prefix(depth)))
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            let walk = LatticeWalk(space: space, progress: progress)
            while let task = progress.takeTask() {
                walk.visit(prefix: prefixes?.levels(task) ?? [])
            }
        }
        return progress.best.map { (space.lattice.levels($0.index), $0.rank) }
    }

    /// How many columns are fixed by one task: enough tasks to keep all threads busy to the end.
    private var taskDepth: Int {
        guard threads > 1 else { return 0 }
        var tasks = 1
        for (depth, top) in space.lattice.topLevels.enumerated() {
            if tasks >= 32 * threads { return depth }
            tasks *= top + 1
        }
        return 0
    }
}
