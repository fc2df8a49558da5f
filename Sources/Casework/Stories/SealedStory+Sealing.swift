import Foundation
import Intake
import Sealing

extension SealedStory {
    /// Seals a redacted submission to the audiences that its storyteller agreed to, and to their own receipt.
    ///
    /// Takes `RedactedSubmission`, which only redaction can make: words that were not redacted do not get here, but for
    /// the original, which is sealed to the legal key alone and only under `keep_original`.
    init(
        _ submission: RedactedSubmission, id: StoryID, received: YearMonth, audiences: [Audience: AudiencePublicKey],
        receipt: ReceiptSecrets
    ) throws {
        let sealer = Sealer(id: id, consents: submission.consents, audiences: audiences)
        let narrative = try NarrativeContents(words: submission.words).sealedBytes()
        var copies = [
            try sealer.seal(narrative, as: .narrative, to: .advocate, under: .store),
            StoredCopy(
                kind: .receipt, bytes: try receipt.lock(narrative, story: id.rawValue),
                consentHash: sealer.hash(of: .store)),
        ]
        if submission.consents.isActive(.keepOriginal) {
            let original = OriginalContents(words: submission.original.words, answers: submission.original.answers)
            copies.append(
                try sealer.seal(try original.sealedBytes(), as: .original, to: .legal, under: .keepOriginal))
        }
        if submission.consents.isActive(.contact), !submission.original.legalAnswers.isEmpty {
            let contact = ContactContents(answers: submission.original.legalAnswers)
            copies.append(try sealer.seal(try contact.sealedBytes(), as: .contact, to: .legal, under: .contact))
        }
        self.init(
            record: StoryRecord(
                id: id, form: submission.form, formVersion: submission.formVersion, language: submission.language,
                received: received, withdrawn: nil, answers: submission.record.answers),
            receipt: StoredReceipt(lookup: receipt.lookup, verifier: receipt.verifier),
            copies: copies,
            consents: submission.consents.events)
    }
}

private struct Sealer {
    let id: StoryID
    let consents: ConsentLedger
    let audiences: [Audience: AudiencePublicKey]

    func hash(of scope: ConsentScope) -> String {
        consents.events.last { $0.scope == scope && $0.granted }?.textHash ?? ""
    }

    func seal(
        _ bytes: Data, as kind: CopyKind, to audience: Audience, under scope: ConsentScope
    ) throws -> StoredCopy {
        guard let key = audiences[audience] else { throw RecordFault.audienceKeyMissing }
        let consent = hash(of: scope)
        let context = SealingContext(
            story: id.rawValue, audience: audience, copy: kind.rawValue, consent: consent)
        return StoredCopy(kind: kind, bytes: try key.seal(bytes, context: context).bytes, consentHash: consent)
    }
}
