public import Foundation
public import Intake
public import Redaction
public import Sealing

extension StorytellerDesk {
    /// What would be hidden, grouped by person and kind, most doubtful first.
    public func findingGroups(_ draft: DraftAnswers) -> [FindingGroup] {
        redactor.groups(in: narrative(of: draft).map(\.text))
    }

    /// The words exactly as advocates will read them, in the order of the form.
    public func preview(_ draft: DraftAnswers, language: LanguageTag) -> [(question: QuestionName, text: RedactedText)]
    {
        guard let vocabulary = vocabularies[language] else { return [] }
        let narrative = narrative(of: draft)
        let texts = redactor.redact(
            narrative.map(\.text), choices: draft.redactionChoices, vocabulary: vocabulary)
        return Array(zip(narrative.map(\.question), texts).map { (question: $0.0, text: $0.1) })
    }

    /// Words that the person wants hidden and that stand nowhere in what they wrote: mistyped, perhaps.
    public func absentWords(_ draft: DraftAnswers) -> [String] {
        redactor.absent(draft.redactionChoices.extraWords, in: narrative(of: draft).map(\.text))
    }

    private func narrative(of draft: DraftAnswers) -> [NarrativeAnswer] {
        Submission.narrative(form: form, answers: draft)
    }

    /// Sends the story: redacts, seals, files, and puts the receipt in the draft's place, all or nothing.
    ///
    /// - Returns: the receipt, to be shown until it is written down; the same one when the story was sent before.
    /// - Parameter shown: the draft as the person saw it last; another one by now is not sent unseen.
    /// - Throws: `SubmissionRefusal`; nothing is written then and the draft stays.
    public func submit(
        _ ticket: DraftTicket, as shown: DraftAnswers? = nil, consents: Set<ConsentScope>, manner: ConsentManner,
        language: LanguageTag, now: Date
    ) async throws -> ReceiptCode {
        guard try await intakeState().takesStories else { throw SubmissionRefusal.closed }
        let opened: (record: DraftRecord, contents: DraftContents)
        do { opened = try await contents(ticket, now: now) } catch is DraftRefusal { throw SubmissionRefusal.draftGone }
        let draft: DraftAnswers
        switch opened.contents {
        case .telling(let answers): draft = answers
        case .sent(let digits): return try ReceiptCode.kept(digits)
        }
        guard shown == nil || shown == draft else { throw SubmissionRefusal.draftChanged }
        let redacted = try redactedSubmission(draft, consents: consents, manner: manner, language: language, now: now)
        var generator = SystemRandomNumberGenerator()
        let code = ReceiptCode(using: &generator)
        let (salt, cost) = (installation.receiptSalt, cost)
        let secrets = try await gate.run { try code.secrets(salt: salt, cost: cost) }
        let audiences = try await store.audienceKeys().mapValues { try AudiencePublicKey(rawRepresentation: $0) }
        let story = try SealedStory(
            redacted, id: StoryID(using: &generator), received: YearMonth(utc: now), audiences: audiences,
            receipt: secrets)
        let remainder = DraftRecord(
            idHash: ticket.idHash, locked: try ticket.lock(try DraftContents.sent(receipt: code.digits).sealedBytes()),
            lastDay: CalendarDate(utc: now).adding(days: policy.draftDays))
        guard try await store.file(story, from: opened.record, leaving: remainder) else {
            if let sent = try await receipt(ticket, now: now) { return sent }
            throw SubmissionRefusal.draftChanged
        }
        return code
    }

    private func redactedSubmission(
        _ draft: DraftAnswers, consents: Set<ConsentScope>, manner: ConsentManner, language: LanguageTag, now: Date
    ) throws -> RedactedSubmission {
        guard consents.contains(.store) else { throw SubmissionRefusal.storeNotConsented }
        guard let vocabulary = vocabularies[language] else { throw SubmissionRefusal.languageWithoutConsent }
        let month = YearMonth(utc: now)
        let events = try ConsentScope.allCases.filter(consents.contains).map { scope in
            try event(scope, granted: true, manner: manner, language: language, month: month)
        }
        let submission = try Submission(
            form: form, answers: draft, consents: ConsentLedger(events: events), language: language)
        guard !submission.isEmpty else { throw SubmissionRefusal.nothingToSend }
        return RedactedSubmission(submission, redactor: redactor, vocabulary: vocabulary)
    }

    func event(
        _ scope: ConsentScope, granted: Bool, manner: ConsentManner, language: LanguageTag, month: YearMonth
    ) throws(SubmissionRefusal) -> ConsentEvent {
        guard let text = consentTexts.text(of: scope, in: language) else { throw .languageWithoutConsent }
        return ConsentEvent(
            scope: scope, granted: granted, textVersion: text.version, textHash: text.hash, language: language,
            manner: manner, month: month)
    }
}
