public import Redaction

/// A story with its words redacted. Only redaction makes it, and only it can be sealed.
public struct RedactedSubmission: Sendable {
    public let form: String
    public let formVersion: String
    public let language: LanguageTag
    public let consents: ConsentLedger
    public let record: CodedRecord
    /// The words as advocates read them, by question.
    public let words: [QuestionName: String]
    /// What may be sealed to the legal key, under the consents that allow it.
    public let original: Original

    /// As given; leaves this value only into a seal.
    public struct Original: Sendable {
        public let words: [QuestionName: String]
        public let answers: [QuestionName: Answer]
        public let legalAnswers: [QuestionName: Answer]
    }

    public init(_ submission: Submission, redactor: RedactionEngine, vocabulary: LabelVocabulary) {
        let narrative = Submission.narrative(form: submission.form, answers: submission.draft)
        let redacted = redactor.redact(
            narrative.map(\.text), choices: submission.draft.redactionChoices, vocabulary: vocabulary)
        form = submission.form.id
        formVersion = submission.form.version
        language = submission.language
        consents = submission.consents
        record = submission.record
        words = Dictionary(
            zip(narrative, redacted).map { ($0.question, $1.text) }, uniquingKeysWith: { first, _ in first })
        original = Original(
            words: Dictionary(narrative.map { ($0.question, $0.text) }, uniquingKeysWith: { first, _ in first }),
            answers: submission.exactAnswers, legalAnswers: submission.legalAnswers)
    }
}
