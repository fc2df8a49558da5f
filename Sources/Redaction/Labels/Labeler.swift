import Foundation

/// Writes the label that stands in place of a finding: what it is, and as much meaning as may stay.
struct Labeler {
    let vocabulary: LabelVocabulary

    /// Lowest age of each band, in years; the first band lies below the first of these.
    private static let bandStarts = [5, 12, 18, 25, 35, 45, 55, 65]

    func label(for finding: Finding, tokens: Range<Int>, in passage: Passage) -> String {
        switch finding.kind {
        case .date: bracket(date(finding, tokens, passage))
        case .age: bracket(age(tokens, passage))
        case .person, .contact, .location, .organization, .identifier, .other: bracket(numbered(finding))
        }
    }

    private func bracket(_ words: String) -> String {
        "[\(words)]"
    }

    private func numbered(_ finding: Finding) -> String {
        "\(vocabulary.word(for: finding.kind)) \(finding.entity.number)"
    }

    private func date(_ finding: Finding, _ tokens: Range<Int>, _ passage: Passage) -> String {
        if finding.reason == .birthDate { return vocabulary.birthDate }
        let parts = DateParts(tokens, in: passage)
        guard let month = parts.month, vocabulary.months.indices.contains(month - 1) else { return numbered(finding) }
        let name = vocabulary.months[month - 1]
        guard let year = parts.year else {
            return vocabulary.dateWithoutYear.replacingOccurrences(of: "{month}", with: name)
        }
        return vocabulary.date.replacingOccurrences(of: "{month}", with: name)
            .replacingOccurrences(of: "{year}", with: String(year))
    }

    private func age(_ tokens: Range<Int>, _ passage: Passage) -> String {
        guard let years = AgeParts.years(tokens, in: passage) else { return vocabulary.word(for: .age) }
        let above = Self.bandStarts.firstIndex { years < $0 }
        switch above {
        case 0: return vocabulary.youngest.replacingOccurrences(of: "{high}", with: String(Self.bandStarts[0]))
        case let next?:
            return vocabulary.ageBand.replacingOccurrences(of: "{low}", with: String(Self.bandStarts[next - 1]))
                .replacingOccurrences(of: "{high}", with: String(Self.bandStarts[next] - 1))
        case nil:
            return vocabulary.oldest.replacingOccurrences(
                of: "{low}", with: String(Self.bandStarts[Self.bandStarts.count - 1]))
        }
    }
}
