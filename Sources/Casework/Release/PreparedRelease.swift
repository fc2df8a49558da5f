public import Foundation
public import Intake

/// A release as it would leave: looked at, and published or thrown away.
///
/// Kept until then without `quotes` and `quoted`: words lie in no second place. `ReleaseDesk.quoting` reads them again.
public struct PreparedRelease: Sendable, Codable {
    /// The month and four random characters, such as `2026-11-k7qa`.
    public let id: String
    public let prepared: Date
    public let form: String
    public let formVersion: String
    public let rules: ReleaseRules
    public let columns: [ReleaseColumn]
    /// Shuffled; the first cell is the row's new name.
    public let rows: [[String]]
    /// Approved words, only where the storyteller agreed to be quoted, shuffled.
    public internal(set) var quotes: [ReleaseQuote] = []
    /// Stories that were approved and consented to research when this was prepared.
    public let eligible: Int
    /// Stories left out because they stand out.
    public let suppressed: Int
    /// Stories left out because this release and an earlier one together would point to too few people.
    public let heldBack: Int
    public let classes: Int
    public let smallestClass: Int
    /// 0 as answered, 1 nothing left.
    public let loss: Double
    public let riskBefore: ReleaseRisk
    public let riskAfter: ReleaseRisk
    let members: [ReleaseMember]
    /// The same words by story, to be compared when it is published.
    var quoted: QuotedStories = [:]

    private enum CodingKeys: CodingKey {
        case id, prepared, form, formVersion, rules, columns, rows, eligible, suppressed, heldBack, classes,
            smallestClass, loss, riskBefore, riskAfter, members
    }
}

/// Words of one story that may be quoted. They do not say which row they belong to: who recognises a story by its
/// events must not learn the answers beside it.
public struct ReleaseQuote: Sendable, Equatable {
    public let language: LanguageTag
    public let question: QuestionName
    public let words: String
}

extension PreparedRelease {
    /// With the words of those who have a row and may be quoted, shuffled.
    func quoting(_ stories: [ReleasableStory], using generator: inout some RandomNumberGenerator) -> PreparedRelease {
        let published = Set(members.filter { $0.row != nil }.map(\.story))
        var release = self
        release.quoted = [:]
        release.quotes = []
        for story in stories where published.contains(story.record.id) {
            guard let words = story.quotable, !words.isEmpty else { continue }
            release.quoted[story.record.id] = words
            release.quotes += words.map { question, words in
                ReleaseQuote(language: story.record.language, question: question, words: words)
            }
        }
        release.quotes.shuffle(using: &generator)
        return release
    }

    /// The cells of a column, by row; empty when there is no such column.
    public func cells(of column: String) -> [String] {
        guard let place = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return rows.map { $0[place] }
    }
}
