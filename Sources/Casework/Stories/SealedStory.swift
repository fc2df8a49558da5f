public import Foundation
public import Intake

/// Which copy of a story a sealed box holds.
public enum CopyKind: String, CaseIterable, Sendable, Codable {
    /// The words and exact answers as given; sealed to the legal key.
    case original
    /// A safe way to reach the person; sealed to the legal key.
    case contact
    /// The words with identifiers replaced; sealed to the advocate key until a reviewer approves them.
    case narrative
    /// The same redacted words for the storyteller's own eyes, locked with their receipt.
    case receipt
}

/// One sealed copy as it lies in the store.
public struct StoredCopy: Sendable, Equatable {
    public let kind: CopyKind
    public let bytes: Data
    /// Hash of the consent text under which this copy may exist; part of what the seal is bound to.
    public let consentHash: String

    public init(kind: CopyKind, bytes: Data, consentHash: String) {
        self.kind = kind
        self.bytes = bytes
        self.consentHash = consentHash
    }
}

/// A story as the store keeps it in clear: coded, coarse, without a word of its text.
public struct StoryRecord: Sendable, Equatable {
    public let id: StoryID
    public let form: String
    public let formVersion: String
    public let language: LanguageTag
    public let received: YearMonth
    /// Month of withdrawal; a withdrawn story keeps no answers.
    public let withdrawn: YearMonth?
    public let answers: CodedAnswers

    public init(
        id: StoryID, form: String, formVersion: String, language: LanguageTag, received: YearMonth,
        withdrawn: YearMonth?, answers: CodedAnswers
    ) {
        self.id = id
        self.form = form
        self.formVersion = formVersion
        self.language = language
        self.received = received
        self.withdrawn = withdrawn
        self.answers = answers
    }
}

/// Codes by question, in the order of the form's choices; several for a question that takes several.
public typealias CodedAnswers = [QuestionName: [String]]

/// Everything one submission writes, in one transaction or not at all.
public struct SealedStory: Sendable {
    public let record: StoryRecord
    public let receipt: StoredReceipt
    public let copies: [StoredCopy]
    public let consents: [ConsentEvent]

    init(record: StoryRecord, receipt: StoredReceipt, copies: [StoredCopy], consents: [ConsentEvent]) {
        self.record = record
        self.receipt = receipt
        self.copies = copies
        self.consents = consents
    }
}

/// What the store knows of a receipt: where its story is, and how to check that it is the right one.
/// Both come out of scrypt, so a stolen database costs a full scrypt for each guess.
public struct StoredReceipt: Sendable, Equatable {
    public let lookup: String
    public let verifier: Data

    public init(lookup: String, verifier: Data) {
        self.lookup = lookup
        self.verifier = verifier
    }
}
