import Foundation

/// Writes the label that stands in place of a finding: what it is, and as much meaning as may stay.
struct Labeler {
    let vocabulary: LabelVocabulary

    /// Lowest age of each band, in years; the first band lies below the first of these.
    private static let bandStarts = [5, 12, 18, 25, 35, 45, 55, 65]

    func label(for finding: Finding, _ gist: Gist) -> String {
        "[\(words(for: finding, gist))]"
    }

    private func words(for finding: Finding, _ gist: Gist) -> String {
        switch gist {
        case .birth: vocabulary.birthDate
        case .month(let month, let year): date(month, year) ?? numbered(finding)
        case .years(let years): age(years)
        case .area(let area, _): place(numbered(finding), in: area)
        case .kindOnly: finding.kind == .age ? vocabulary.word(for: .age) : numbered(finding)
        }
    }

    private func numbered(_ finding: Finding) -> String {
        "\(vocabulary.word(for: finding.kind)) \(finding.entity.number)"
    }

    private func date(_ month: Int, _ year: Int?) -> String? {
        guard vocabulary.months.indices.contains(month - 1) else { return nil }
        let name = vocabulary.months[month - 1]
        guard let year else { return Self.fill(vocabulary.dateWithoutYear, ["month": name]) }
        return Self.fill(vocabulary.date, ["month": name, "year": String(year)])
    }

    private func place(_ place: String, in area: Area) -> String {
        let (names, number) =
            switch area {
            case .state(let number): (vocabulary.states, number)
            case .country(let number): (vocabulary.countries, number)
            }
        guard names.indices.contains(number - 1) else { return place }
        return Self.fill(vocabulary.placeInState, ["place": place, "state": names[number - 1]])
    }

    private func age(_ years: Int) -> String {
        let starts = Self.bandStarts
        guard let above = starts.firstIndex(where: { years < $0 }) else {
            return Self.fill(vocabulary.oldest, ["low": String(starts[starts.count - 1])])
        }
        let high = starts[above]
        guard above > 0 else { return Self.fill(vocabulary.youngest, ["high": String(high)]) }
        return Self.fill(vocabulary.ageBand, ["low": String(starts[above - 1]), "high": String(high - 1)])
    }

    private static func fill(_ pattern: String, _ values: [String: String]) -> String {
        values.reduce(pattern) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
    }
}
