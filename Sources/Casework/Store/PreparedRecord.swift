public import Foundation
public import Intake

/// The words that a release quotes, by story.
public typealias QuotedStories = [StoryID: [QuestionName: String]]

/// A release that waits to be looked at. Without words: they are taken from the stories when it is published.
public struct PreparedRecord: Sendable, Equatable {
    /// It is thrown away after so many seconds, a day: long enough to be looked at, too short to be forgotten.
    public static let longestWait = 86_400.0

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

extension ReleaseRecord {
    /// The reason of a release that was recalled since a person in it took back a permission. A code, for the manifest.
    public static let withdrawnReason = "permission_withdrawn"
}
