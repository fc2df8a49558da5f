/// What may stay of a finding's meaning in its label.
enum Gist: Sendable, Equatable {
    /// No more than what kind of thing it is.
    case kindOnly
    /// A date of birth, hidden whole.
    case birth
    /// The month of a date, 1 to 12, and its year where known.
    case month(Int, year: Int?)
    /// Full years of age.
    case years(Int)
    /// The US state or country that a town lies in, and whether the town's name alone says so to most readers.
    case area(Area, isWellKnown: Bool)

    init(of match: Match, in passage: Passage, _ knowledge: Knowledge) {
        switch match.kind {
        case .date where match.reason == .birthDate: self = .birth
        case .date:
            let parts = DateParts(match.tokens, in: passage)
            self = parts.month.map { .month($0, year: parts.year) } ?? .kindOnly
        case .age: self = AgeParts.years(match.tokens, in: passage).map { .years($0) } ?? .kindOnly
        case .location:
            let town = Town(match.tokens, in: passage, knowledge)
            self = town.map { .area($0.area, isWellKnown: $0.isWellKnown) } ?? .kindOnly
        case .person, .contact, .organization, .identifier, .other: self = .kindOnly
        }
    }
}
