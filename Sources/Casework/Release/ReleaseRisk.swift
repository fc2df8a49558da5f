/// How likely a person is found among rows, under three attackers (El Emam, "Guide to the De-Identification of
/// Personal Health Information", 2013). Each 0 to 1; 0 when there is no row.
public struct ReleaseRisk: Sendable, Equatable, Codable {
    /// The attacker knows that the person is in the data: 1 over the smallest class.
    public let prosecutor: Double
    /// The attacker does not know: 1 over the smallest number of eligible stories that fit a published profile.
    public let journalist: Double
    /// The attacker wants as many as possible: the expected share of rows found.
    public let marketer: Double

    /// The profile of each row. `outside` are the eligible stories without a row that fit each profile too.
    init(profiles: [[String]], outside: [[String]: Int] = [:]) {
        let sizes = profiles.reduce(into: [:]) { sizes, profile in sizes[profile, default: 0] += 1 }
        prosecutor = sizes.values.min().map { 1 / Double($0) } ?? 0
        let population = sizes.map { $0.value + (outside[$0.key] ?? 0) }
        journalist = population.min().map { 1 / Double($0) } ?? 0
        var found = 0.0
        for (profile, size) in sizes { found += Double(size) / Double(size + (outside[profile] ?? 0)) }
        marketer = profiles.isEmpty ? 0 : found / Double(profiles.count)
    }
}
