public import Redaction

/// A submission whose words went through redaction: what sealing takes, and nothing else does it take.
public struct RedactedSubmission: Sendable {
    public let form: String
    public let formVersion: String
    public let language: LanguageTag
    public let consents: ConsentLedger
    public let record: CodedRecord
    /// The words as advocates will read them.
    public let narrative: [QuestionName: RedactedText]
    /// For the legal key alone, and only under `keep_original` and `contact`.
    public let original: OriginalAnswers

    /// Redacts all narratives as one document, so that a person has the same label in each.
    public init(_ submission: Submission, redactor: RedactionEngine, vocabulary: LabelVocabulary) {
        let texts = redactor.redact(
            submission.narrative.map(\.text), choices: submission.redactionChoices, vocabulary: vocabulary)
        let questions = submission.narrative.map(\.question)
        form = submission.form
        formVersion = submission.formVersion
        language = submission.language
        consents = submission.consents
        record = submission.record
        narrative = Dictionary(zip(questions, texts), uniquingKeysWith: { first, _ in first })
        original = submission.original
    }

    /// The redacted words as plain text.
    public var words: [QuestionName: String] { narrative.mapValues(\.text) }
}
