public import Foundation
public import Intake

/// The words that a release quotes, by story.
public typealias QuotedStories = [StoryID: [QuestionName: String]]

/// A release that waits to be looked at. Without words: they are taken from the stories when it is published.
public struct PreparedRecord: Sendable, Equatable {
    public let id: String
    public let prepared: Date
    /// Every story that it was prepared from, those without a row too.
    public let stories: Set<StoryID>
    /// The `PreparedRelease`, JSON.
    public let contents: Data

    public init(id: String, prepared: Date, stories: Set<StoryID>, contents: Data) {
        self.id = id
        self.prepared = prepared
        self.stories = stories
        self.contents = contents
    }
}

/// A line of the ledger: what left, when, under which rules.
public struct ReleaseRecord: Sendable, Equatable {
    /// `2026-11-a3f9`: the month and four random characters.
    public let id: String
    public let published: Date
    public let form: String
    public let formVersion: String
    public let k: Int
    /// The manifest as published, JSON.
    public let manifest: String
    /// Why it was recalled; nil while it stands.
    public let recalled: String?

    public init(
        id: String, published: Date, form: String, formVersion: String, k: Int, manifest: String,
        recalled: String?
    ) {
        self.id = id
        self.published = published
        self.form = form
        self.formVersion = formVersion
        self.k = k
        self.manifest = manifest
        self.recalled = recalled
    }
}

/// One story's part in a release.
public struct ReleaseMember: Sendable, Equatable, Codable {
    /// Once everything was withdrawn, a random name in its place that is the story's in no other release.
    public let story: StoryID
    /// The row's name in the published file, new in each release; nil when the row was suppressed, empty once everything
    /// was withdrawn.
    public let row: String?
    /// The generalised quasi-identifiers as published, in the order of the release's columns.
    public let values: [String]

    public init(story: StoryID, row: String?, values: [String]) {
        self.story = story
        self.row = row
        self.values = values
    }
}
