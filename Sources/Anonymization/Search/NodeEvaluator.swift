/// Counts what is kept at one combination of levels, with buffers of its own; one for each thread.
final class NodeEvaluator<Key: PackedKey> {
    private let space: SearchSpace<Key>
    private let grouping: Grouping<Key>
    private let classes = ClassTable<Key>()
    private let pairs = ClassTable<Key>()
    private var classOf: [UInt32] = []
    /// Whether each class is left out.
    private var isSuppressed: [Bool] = []

    init(space: SearchSpace<Key>, grouping: Grouping<Key>) {
        self.space = space
        self.grouping = grouping
    }

    /// Evaluates the classes of a combination of levels.
    func evaluate(_ table: ClassTable<Key>, levels: [Int]) -> NodeEvaluation {
        let classes: ClassTable<Key>
        if space.sensitive.isEmpty {
            classes = table
        } else {
            grouping.group(table, mask: space.quasiMask, into: self.classes, classOf: nil)
            classes = self.classes
        }
        var tally = countSmall(classes)
        guard tally.monotoneSuppressed <= space.suppressionLimit else { return tally }
        var suppressed = tally.monotoneSuppressed
        if !space.sensitive.isEmpty {
            (tally.monotoneSuppressed, suppressed) = applyRules(table, classes)
            guard suppressed <= space.suppressionLimit else { return tally }
        }
        tally.rank = rank(classes, levels: levels, suppressed: suppressed)
        return tally
    }

    private func countSmall(_ classes: ClassTable<Key>) -> NodeEvaluation {
        let k = UInt32(clamping: space.k)
        var small = 0
        var cap = 0
        let sizes = classes.sizes
        for index in 0..<classes.count where sizes[index] < k { small &+= Int(sizes[index]) }
        if space.metric == .aecs {
            for index in 0..<classes.count { cap &+= Int(sizes[index] / k) }
        }
        return NodeEvaluation(monotoneSuppressed: small, classCap: cap, rank: nil)
    }

    /// Marks the classes that break a rule; returns the rows left out that finer levels leave out too, and all.
    private func applyRules(_ table: ClassTable<Key>, _ classes: ClassTable<Key>) -> (monotone: Int, all: Int) {
        let small = UInt32(clamping: space.k)
        isSuppressed = (0..<classes.count).map { classes.sizes[$0] < small }
        var isMonotone = isSuppressed
        for (column, field) in space.layout.sensitive.enumerated() {
            var source = table
            if space.sensitive.count > 1 {
                grouping.group(table, mask: space.quasiMask | space.sensitiveMasks[column], into: pairs, classOf: nil)
                source = pairs
            }
            classOf = [UInt32](unsafeUninitializedCapacity: source.count) { buffer, count in
                grouping.group(source, mask: space.quasiMask, into: classes, classOf: buffer.baseAddress)
                count = source.count
            }
            var values = ClassValues(classCount: classes.count, pairCount: source.count) { pair in
                (Int(classOf[pair]), field.code(in: source.keys[pair]), Int(source.sizes[pair]))
            }
            for index in 0..<classes.count where !isSuppressed[index] || !isMonotone[index] {
                let met = values.meets(space.sensitive[column], classIndex: index)
                if !met.all { isSuppressed[index] = true }
                if !met.monotone { isMonotone[index] = true }
            }
        }
        var sums = (monotone: 0, all: 0)
        for index in 0..<classes.count {
            if isMonotone[index] { sums.monotone += Int(classes.sizes[index]) }
            if isSuppressed[index] { sums.all += Int(classes.sizes[index]) }
        }
        return sums
    }

    /// The classes that are kept, as keys; call after `evaluate` of the same table.
    func keptKeys(_ table: ClassTable<Key>) -> [Key] {
        let classes = space.sensitive.isEmpty ? table : self.classes
        return (0..<classes.count).filter { !isLeftOut($0, classes) }.map { classes.keys[$0] }
    }

    private func isLeftOut(_ index: Int, _ classes: ClassTable<Key>) -> Bool {
        space.sensitive.isEmpty ? Int(classes.sizes[index]) < space.k : isSuppressed[index]
    }

    private func rank(_ classes: ClassTable<Key>, levels: [Int], suppressed: Int) -> Double {
        switch space.metric {
        case .loss:
            let sums = leafSums(classes, levels: levels)
            return space.aggregate.rank(levels.count) { space.scales[$0].loss(leafSum: sums[$0]) }
        case .aecs:
            var kept = 0
            for index in 0..<classes.count where !isLeftOut(index, classes) { kept += 1 }
            return Double(space.rowCount) / Double(kept + (suppressed > 0 ? 1 : 0))
        case .dm:
            var sum = suppressed * space.rowCount
            for index in 0..<classes.count where !isLeftOut(index, classes) {
                sum += Int(classes.sizes[index]) * Int(classes.sizes[index])
            }
            return Double(sum)
        }
    }

    /// Σ leaves of each column: of all rows, and for the rows left out the rest up to all leaves.
    private func leafSums(_ classes: ClassTable<Key>, levels: [Int]) -> [Int] {
        var leftOut: [Int] = []
        for index in 0..<classes.count where isLeftOut(index, classes) { leftOut.append(index) }
        return levels.enumerated().map { column, level in
            let scale = space.scales[column]
            let field = space.layout.quasi[column]
            let under = space.codings[column].leavesUnder[level]
            if level == space.codings[column].topLevel { return scale.total[level] }
            var sum = scale.total[level]
            for index in leftOut {
                sum += Int(classes.sizes[index]) * (scale.leaves - under[field.code(in: classes.keys[index])])
            }
            return sum
        }
    }
}
