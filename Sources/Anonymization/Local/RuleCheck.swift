/// Checks the privacy model on any set of rows.
struct RuleCheck {
    let k: Int
    private let columns: [SensitiveColumn]

    init(k: Int, columns: [SensitiveColumn]) {
        self.k = k
        self.columns = columns
    }

    /// Whether the rows may be released as one class.
    func isMet(_ rows: ArraySlice<Int32>) -> Bool {
        guard rows.count >= k else { return false }
        return columns.allSatisfy { column in
            var counts: [UInt32: Int] = [:]
            for row in rows { counts[column.column.codes[Int(row)], default: 0] += 1 }
            let pairs = counts.sorted { $0.key < $1.key }
            var values = ClassValues(classCount: 1, pairCount: pairs.count) { (0, Int(pairs[$0].key), pairs[$0].value) }
            return values.meets(column, classIndex: 0).all
        }
    }
}
