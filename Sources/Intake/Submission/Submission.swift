import Redaction

/// Words of the person's own, as they were typed.
public struct NarrativeAnswer: Equatable, Sendable {
    public let question: QuestionName
    public let text: String
}

/// Everything as it was given: for the legal key alone.
public struct OriginalAnswers: Equatable, Sendable {
    /// The narratives.
    public let words: [QuestionName: String]
    /// Every other answer that counts, without the ways to reach the person.
    public let answers: [QuestionName: Answer]
    /// The ways to reach the person, and the exact dates that cannot wait; empty unless they agreed to be reached.
    public let legalAnswers: [QuestionName: Answer]
}

/// Answers that their person sent. The words in it are not redacted yet, so nothing but ``RedactedSubmission`` takes it.
public struct Submission: Sendable {
    /// The form's id.
    public let form: String
    public let formVersion: String
    public let language: LanguageTag
    public let consents: ConsentLedger
    public let record: CodedRecord
    /// In the order of the form.
    public let narrative: [NarrativeAnswer]
    public let original: OriginalAnswers
    let redactionChoices: RedactionChoices

    /// Takes the answers that count; those that no longer apply are dropped, and so is what was typed and never valid.
    /// - Throws: ``ConsentRefusal`` unless `store` holds.
    public init(
        form: FormDefinition, answers draft: DraftAnswers, consents: ConsentLedger, language: LanguageTag
    ) throws(ConsentRefusal) {
        guard consents.isActive(.store) else { throw .storeNotGranted }
        let journey = Journey(form: form, answers: draft.answers)
        self.form = form.id
        formVersion = form.version
        self.language = language
        self.consents = consents
        record = CodedRecord(form: form, draft: draft, journey: journey)
        narrative = Self.narrative(form: form, answers: draft)
        original = OriginalAnswers(
            form: form, journey: journey, narrative: narrative, mayReach: consents.isActive(.contact))
        redactionChoices = draft.redactionChoices
    }

    /// Nothing was answered: there is nothing to send. "I don't know" is an answer.
    public var isEmpty: Bool { narrative.isEmpty && original.answers.isEmpty }

    /// The person's own words, in the order of the form.
    public static func narrative(form: FormDefinition, answers draft: DraftAnswers) -> [NarrativeAnswer] {
        let journey = Journey(form: form, answers: draft.answers)
        return form.questions.compactMap { question in
            guard question.isNarrative, case .text(let text)? = journey.answers[question.name] else { return nil }
            return NarrativeAnswer(question: question.name, text: text)
        }
    }
}

extension OriginalAnswers {
    init(form: FormDefinition, journey: Journey, narrative: [NarrativeAnswer], mayReach: Bool) {
        var words: [QuestionName: String] = [:]
        for answer in narrative { words[answer.question] = answer.text }
        var answers: [QuestionName: Answer] = [:]
        var legal: [QuestionName: Answer] = [:]
        for question in form.questions where !question.isNarrative {
            guard let answer = journey.answers[question.name] else { continue }
            if question.audience == .legalOnly, mayReach { legal[question.name] = answer }
            if !question.type.isText { answers[question.name] = answer }
        }
        self.init(words: words, answers: answers, legalAnswers: legal)
    }
}
