/// The best levels of a search, in search order, and the classes they make.
struct Optimum {
    let levels: [Int]
    /// The class of each row; −1 when it is left out.
    let classOfRow: [Int32]
    let classSizes: [Int]
    /// The sizes of the classes of the input as it came.
    let finestSizes: [Int]

    /// Searches the whole lattice; nil when no combination keeps the rules.
    init?<Key: PackedKey>(_ space: SearchSpace<Key>, threads: Int) {
        guard let best = LatticeSearch(space: space, threads: threads).run() else { return nil }
        levels = best.levels

        let grouping = Grouping<Key>()
        let table = ClassTable<Key>()
        grouping.group(space.finest, mask: space.quasiMask, into: table, classOf: nil)
        finestSizes = (0..<table.count).map { Int(table.sizes[$0]) }
        let lift = space.lift(to: best.levels)
        grouping.rollUp(space.finest, lift, into: table)
        let evaluator = NodeEvaluator(space: space, grouping: grouping)
        _ = evaluator.evaluate(table, levels: best.levels)

        var classOfKey: [Key: Int32] = [:]
        for (position, key) in evaluator.keptKeys(table).enumerated() { classOfKey[key] = Int32(position) }
        var sizes = [Int](repeating: 0, count: classOfKey.count)
        classOfRow = space.rowKeys().map { key in
            guard let position = classOfKey[lift.apply(key) & space.quasiMask] else { return -1 }
            sizes[Int(position)] += 1
            return position
        }
        classSizes = sizes
    }
}
