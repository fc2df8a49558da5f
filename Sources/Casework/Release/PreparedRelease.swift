public import Anonymization
public import Foundation
public import Intake

/// A release as it would leave: looked at, and published or thrown away.
public struct PreparedRelease: Sendable {
    /// The month and four random characters, such as `2026-11-k7qa`.
    public let id: String
    public let prepared: Date
    public let form: String
    public let formVersion: String
    public let rules: ReleaseRules
    public let columns: [ReleaseColumn]
    /// Shuffled; the first cell is the row's new name.
    public let rows: [[String]]
    /// Approved words by row, only where the storyteller agreed to be quoted.
    public let quotes: [ReleaseQuote]
    /// Stories that were approved and consented to research when this was prepared.
    public let eligible: Int
    public let suppressed: Int
    public let classes: Int
    public let smallestClass: Int
    /// 0 as answered, 1 nothing left.
    public let loss: Double
    public let risks: RiskComparison
    let members: [ReleaseMember]
}

/// Words of one story that may be quoted.
public struct ReleaseQuote: Sendable, Equatable {
    public let row: String
    public let language: LanguageTag
    public let question: QuestionName
    public let words: String
}
