/// How likely a person is found among rows, under three attackers (El Emam, "Guide to the De-Identification of
/// Personal Health Information", 2013). Each is 0…1; 0 when there is no row.
public struct ReidentificationRisk: Sendable, Equatable {
    /// The attacker knows that the person is in the table: 1 over the smallest class.
    public let prosecutor: Double
    /// The attacker does not know: 1 over the smallest class among all rows of the input that fit the profile.
    public let journalist: Double
    /// The attacker wants as many as possible: the expected share of rows found.
    public let marketer: Double

    /// Takes the size of each class, and how many rows of the whole input fit its profile.
    init(classSizes: [Int], populationSizes: [Int]) {
        let rows = classSizes.reduce(0, +)
        prosecutor = classSizes.min().map { 1 / Double($0) } ?? 0
        journalist = populationSizes.min().map { 1 / Double($0) } ?? 0
        var found = 0.0
        for (size, population) in zip(classSizes, populationSizes) { found += Double(size) / Double(population) }
        marketer = rows == 0 ? 0 : found / Double(rows)
    }
}

/// The risk of the input as it came and of the rows that are kept.
public struct RiskComparison: Sendable, Equatable {
    public let before: ReidentificationRisk
    public let after: ReidentificationRisk
}
