extension SearchSpace {
    /// The least rank that a combination of levels can have when at least `suppressed` rows are left out and at most
    /// `classCap` classes are kept.
    func leastRank(levels: [Int], suppressed: Int, classCap: Int) -> Double {
        switch metric {
        case .loss:
            return aggregate.rank(levels.count) { column in
                let scale = scales[column]
                return scale.loss(leafSum: scale.leastLeafSum(level: levels[column], suppressed: suppressed))
            }
        case .aecs:
            return Double(rowCount) / Double(classCap + 1)
        case .dm:
            return Double(suppressed) * Double(rowCount) + Double(rowCount - suppressed) * Double(k)
        }
    }
}
