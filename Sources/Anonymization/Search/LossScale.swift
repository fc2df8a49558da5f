import Foundation

/// The loss of one column at each level, and how small it can be when a number of rows is left out.
///
/// Sums are whole numbers of leaves, so that no order of adding changes a result.
struct LossScale: Sendable {
    /// Rows of the table.
    let rows: Int
    /// Leaves of the hierarchy.
    let leaves: Int
    /// Σ over all rows of the leaves under the value, by level.
    let total: [Int]
    /// By level, values with many leaves first: how many rows up to here, and Σ (all leaves − leaves under) over them.
    private let savings: [[(rows: Int, gain: Int)]]

    init(coding: ColumnCoding) {
        rows = coding.column.codes.count
        leaves = coding.leafCount
        let frequency = coding.frequencies()
        var total: [Int] = []
        var savings: [[(rows: Int, gain: Int)]] = []
        for under in coding.leavesUnder {
            total.append(zip(under, frequency).reduce(0) { $0 + $1.0 * $1.1 })
            let order = under.indices.sorted { under[$0] > under[$1] }
            var sum = (rows: 0, gain: 0)
            savings.append(
                order.map { code in
                    sum.rows += frequency[code]
                    sum.gain += frequency[code] * (coding.leafCount - under[code])
                    return sum
                })
        }
        self.total = total
        self.savings = savings
    }

    /// The column's x of the loss formula for Σ leaves over all rows, where a row left out counts all leaves.
    func loss(leafSum: Int) -> Double { LossScale.loss(leafSum: leafSum, leaves: leaves, rows: rows) }

    /// x = max(0, (agg − min) / (N − min)) with agg = Σ leaves / D and min = N / D, truncated after 10 decimals.
    static func loss(leafSum: Int, leaves: Int, rows: Int) -> Double {
        guard leaves > 1, rows > 0 else { return 0 }
        let share = Double(leafSum - rows) / (Double(rows) * Double(leaves) - Double(rows))
        return share <= 0 ? 0 : (share * 1e10).rounded(.down) / 1e10
    }

    /// The smallest Σ leaves at a level when at least `suppressed` rows are left out, whichever they are.
    func leastLeafSum(level: Int, suppressed: Int) -> Int {
        guard suppressed > 0 else { return total[level] }
        var before = (rows: 0, gain: 0)
        for step in savings[level] {
            if step.rows >= suppressed {
                let width = step.rows - before.rows
                let gainOfRow = width == 0 ? 0 : (step.gain - before.gain) / width
                return total[level] + before.gain + (suppressed - before.rows) * gainOfRow
            }
            before = step
        }
        return total[level] + before.gain
    }
}

extension LossAggregate {
    /// Puts the columns' losses together in a number that grows with the score and is cheaper to compare.
    @inline(__always)
    func rank(_ count: Int, _ loss: (Int) -> Double) -> Double {
        switch self {
        case .geometric:
            var product = 1.0
            for column in 0..<count { product *= 1 + loss(column) }
            return product
        case .arithmetic:
            var sum = 0.0
            for column in 0..<count { sum += loss(column) }
            return sum
        }
    }

    /// The score of a rank.
    func score(rank: Double, columns: Int) -> Double {
        switch self {
        case .geometric: pow(rank, 1 / Double(columns)) - 1
        case .arithmetic: rank / Double(columns)
        }
    }
}
