public import Foundation
public import Intake
public import Sealing

/// The random secrets that an installation makes once. None of them opens a story.
public struct Installation: Sendable, Equatable {
    /// Salt of the receipts' scrypt: one for all, so that a receipt finds its story without a name; 16 bytes.
    public let receiptSalt: Data
    /// Key of the form tokens' HMAC; 32 bytes.
    public let tokenKey: Data

    public init(receiptSalt: Data, tokenKey: Data) {
        self.receiptSalt = receiptSalt
        self.tokenKey = tokenKey
    }
}

/// Answers so far, locked with a key that only the visitor's cookie has.
public struct DraftRecord: Sendable, Equatable {
    public let idHash: String
    public let locked: Data
    /// The last day on which the draft can be opened. A day, not a time: nothing here says when a visit was.
    public let lastDay: CalendarDate

    public init(idHash: String, locked: Data, lastDay: CalendarDate) {
        self.idHash = idHash
        self.locked = locked
        self.lastDay = lastDay
    }
}

/// What the set-up of one person writes.
public struct PersonSetup: Sendable {
    public let person: PersonRecord
    public let tokenHash: String
    /// Public keys of the audiences that this set-up founds; empty for everyone but the first key holder.
    public let founding: [Audience: Data]
    public let grants: [GrantRecord]
    public let session: SessionRecord

    public init(
        person: PersonRecord, tokenHash: String, founding: [Audience: Data], grants: [GrantRecord],
        session: SessionRecord
    ) {
        self.person = person
        self.tokenHash = tokenHash
        self.founding = founding
        self.grants = grants
        self.session = session
    }
}

/// A story that may go into a release at this moment.
public struct ReleasableStory: Sendable, Equatable {
    public let record: StoryRecord
    /// The approved words, only where the storyteller agreed to `quote`.
    public let quotable: [QuestionName: String]?

    public init(record: StoryRecord, quotable: [QuestionName: String]?) {
        self.record = record
        self.quotable = quotable
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

    private static let supersededPrefix = "superseded by "

    /// The reason of a release that another takes the place of, since a story in it was withdrawn.
    static func superseded(by id: String) -> String { supersededPrefix + id }

    /// Whether it was recalled because somebody in it took back a permission.
    public var isWithdrawn: Bool {
        recalled.map { $0 == Self.withdrawnReason || $0.hasPrefix(Self.supersededPrefix) } ?? false
    }
}

/// One story's part in a release.
public struct ReleaseMember: Sendable, Equatable, Codable {
    /// Once everything was withdrawn a random name, another in each release: nothing leads back to the story.
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
