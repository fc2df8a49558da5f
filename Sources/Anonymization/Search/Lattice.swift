/// All combinations of levels. A combination has an index: the first column counts most, so each index is larger
/// than those of all combinations below it.
struct Lattice: Sendable {
    let topLevels: [Int]
    /// How far the index moves when a column goes up a level.
    let strides: [Int]
    let count: Int

    /// The most combinations searched: two small numbers are kept for each.
    static let limit = 1 << 26

    /// Returns nil when there are more than `Lattice.limit` combinations.
    init?(topLevels: [Int]) {
        var strides = [Int](repeating: 1, count: topLevels.count)
        var count = 1
        for column in topLevels.indices.reversed() {
            strides[column] = count
            count *= topLevels[column] + 1
            if count > Lattice.limit { return nil }
        }
        self.topLevels = topLevels
        self.strides = strides
        self.count = count
    }

    func levels(_ index: Int) -> [Int] {
        topLevels.indices.map { index / strides[$0] % (topLevels[$0] + 1) }
    }

    func index(_ levels: [Int]) -> Int {
        zip(levels, strides).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
