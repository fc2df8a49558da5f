/// Words in the order of the form.
public struct NarrativeAnswer: Sendable, Equatable {
    public let question: QuestionName
    public let text: String
}

/// A story that its teller sends: the answers that apply, and what they agreed to. Not redacted yet.
public struct Submission: Sendable {
    public let form: FormDefinition
    public let draft: DraftAnswers
    public let consents: ConsentLedger
    public let language: LanguageTag
    let answers: [QuestionName: Answer]

    public init(form: FormDefinition, answers draft: DraftAnswers, consents: ConsentLedger, language: LanguageTag) {
        self.form = form
        self.draft = draft
        self.consents = consents
        self.language = language
        answers = Journey(form: form, answers: draft.answers).answers
    }

    /// Nothing answered and nothing written.
    public var isEmpty: Bool { !answers.values.contains { $0.missing == nil } }

    /// What will be redacted: free words of the questions that apply.
    public static func narrative(form: FormDefinition, answers draft: DraftAnswers) -> [NarrativeAnswer] {
        let answers = Journey(form: form, answers: draft.answers).answers
        return form.questions.compactMap { question in
            guard question.isNarrative, case .text(let text) = answers[question.name] else { return nil }
            return NarrativeAnswer(question: question.name, text: text)
        }
    }

    /// Coded answers, coarse: what stands in clear in the record.
    public var record: CodedRecord { CodedRecord(form: form, answers: answers, skipped: draft.skipped) }

    /// Answers as given, free words apart.
    var exactAnswers: [QuestionName: Answer] {
        answers.filter { name, _ in form.question(named: name)?.isNarrative == false }
    }

    /// What only the legal key may open: how to reach the person, exact dates.
    var legalAnswers: [QuestionName: Answer] {
        answers.filter { name, answer in
            form.question(named: name)?.audience == .legalOnly && answer.missing == nil
        }
    }
}
