/// What giving up on one column would buy.
public struct ColumnAdvice: Sendable, Equatable {
    public enum Change: Sendable, Equatable {
        /// Leave the column out.
        case drop
        /// Publish it at this level or above.
        case coarsen(level: Int)
    }

    /// What a release is like.
    public struct Quality: Sendable, Equatable {
        /// The mean loss of the other columns: 0 as they came, 1 nothing left.
        public let lossOfOthers: Double
        public let suppressedRows: Int
    }

    public let column: String
    public let change: Change
    /// Nil when there can be no release without the change.
    public let before: Quality?
    public let after: Quality
}

extension Anonymizer {
    /// Tries to leave out or to coarsen each quasi-identifier, and tells what helps: first what makes a release
    /// possible or loses least in the other columns. Each try is a whole search, so this is for tables of a release's
    /// size (thousands of rows).
    public func columnAdvice() throws(AnonymizationRefusal) -> [ColumnAdvice] {
        let now = try outcome()
        var advice: [ColumnAdvice] = []
        for column in quasi where quasi.count > 1 {
            let before = now.map { $0.quality(without: column) }
            var changes: [(ColumnAdvice.Change, Anonymizer)] = [(.drop, without(column))]
            if let ladder = hierarchies.first(where: { $0.attribute == column }), ladder.topLevel > 1 {
                for level in 1..<ladder.topLevel {
                    guard let coarser = coarsened(ladder, to: level) else { continue }
                    changes.append((.coarsen(level: level), coarser))
                }
            }
            for (change, anonymizer) in changes {
                guard let after = try anonymizer.outcome()?.quality(without: column) else { continue }
                if let before, !after.isBetter(than: before) { continue }
                advice.append(ColumnAdvice(column: column, change: change, before: before, after: after))
            }
        }
        return advice.sorted { $0.after.lossOfOthers < $1.after.lossOfOthers }
    }

    /// The result with local recoding; nil when the rules cannot hold.
    private func outcome() throws(AnonymizationRefusal) -> AnonymizedTable? {
        do {
            return try run().locallyRecoded()
        } catch .rulesCannotHold {
            return nil
        }
    }

    private func without(_ column: String) -> Anonymizer {
        var other = self
        other.quasi.removeAll { $0 == column }
        return other
    }

    /// The same with the column as it is at a level: its ladder begins there. Nil when the level names of the ladder
    /// do not make a ladder of their own.
    private func coarsened(_ ladder: Hierarchy, to level: Int) -> Anonymizer? {
        let coarser: Hierarchy
        do { coarser = try ladder.beginning(at: level) } catch { return nil }
        var other = self
        other.hierarchies = hierarchies.map { $0.attribute == ladder.attribute ? coarser : $0 }
        other.table = table.replacingColumn(ladder.attribute) { ladder.value(of: $0, level: level) ?? $0 }
        return other
    }
}

extension ColumnAdvice.Quality {
    /// Half a hundredth: less is not worth a column.
    private static let noticeable = 0.005

    fileprivate func isBetter(than other: ColumnAdvice.Quality) -> Bool {
        lossOfOthers < other.lossOfOthers - Self.noticeable || suppressedRows < other.suppressedRows
    }
}

extension AnonymizedTable {
    fileprivate func quality(without column: String) -> ColumnAdvice.Quality {
        let others = columnLosses.filter { $0.key != column }.values
        let mean = others.isEmpty ? 0 : others.reduce(0, +) / Double(others.count)
        return ColumnAdvice.Quality(lossOfOthers: mean, suppressedRows: suppressedRows)
    }
}
