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
    /// The US state or country that a town lies in.
    case area(Area)

    init(of match: Match, in passage: Passage, _ gazetteer: Gazetteer) {
        switch match.kind {
        case .date where match.reason == .birthDate: self = .birth
        case .date:
            let parts = DateParts(match.tokens, in: passage)
            self = parts.month.map { .month($0, year: parts.year) } ?? .kindOnly
        case .age: self = AgeParts.years(match.tokens, in: passage).map { .years($0) } ?? .kindOnly
        case .location: self = Town.area(of: match.tokens, in: passage, gazetteer).map { .area($0) } ?? .kindOnly
        case .person, .contact, .organization, .identifier, .other: self = .kindOnly
        }
    }
}
