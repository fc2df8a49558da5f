public import Foundation
public import Intake

/// A release as it would leave: looked at, and published or thrown away.
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
    public let quotes: [ReleaseQuote]
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
}

/// Words of one story that may be quoted. They do not say which row they belong to: who recognises a story by its
/// events must not learn the answers beside it.
public struct ReleaseQuote: Sendable, Equatable, Codable {
    public let language: LanguageTag
    public let question: QuestionName
    public let words: String
}

extension PreparedRelease {
    /// The cells of a column, by row; empty when there is no such column.
    public func cells(of column: String) -> [String] {
        guard let place = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return rows.map { $0[place] }
    }
}
