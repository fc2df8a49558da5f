import Foundation
import Redaction
import Testing

@testable import Intake

struct SubmissionTests {
    private let form: FormDefinition
    private var draft = DraftAnswers(language: .spanish)

    init() throws {
        form = try FormDefinition.bundled()
        draft.answers = [
            "contact_type": .choice("traffic_stop"), "ice_hold": .choice("no"), "days_held": .integer(3),
            "dual_arrest": .choice("yes"), "languages": .choices(["spanish", "mam"]), "lawyer": .dontKnow,
            "next_kind": .choice("hearing"), "next_hearing": .date(.sample),
            "story": .text("Me llamo Xochiquetzalli y vivo en la calle Olmo."),
            "hopes": .text("Que Xochiquetzalli descanse."),
            "reach_how": .text("555-0142, de noche"),
        ]
        draft.seenPages = Set(form.pages.map(\.name)).subtracting(["effects"])
    }

    @Test func `refuses a story that may not be kept`() {
        #expect(throws: ConsentRefusal.storeNotGranted) {
            try Submission(form: form, answers: draft, consents: .sample(.contact), language: .spanish)
        }
    }

    @Test func `the record holds codes, no day and no word`() throws {
        let record = try submission(.sample(.store, .keepOriginal, .contact)).record
        #expect(record.answers["contact_type"] == ["traffic_stop"])
        #expect(record.answers["languages"] == ["spanish", "mam"])
        #expect(record.answers["next_hearing"] == ["2026-12"])
        #expect(record.answers["story"] == nil)
        #expect(record.answers["reach_how"] == nil)
        let text = String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
        #expect(!text.contains("Xochi") && !text.contains("0142") && !text.contains("2026-12-03"))
    }

    @Test func `the record tells apart why there is no answer`() throws {
        let record = try submission(.sample(.store)).record
        #expect(record.answers["lawyer"] == ["dont_know"])
        #expect(record.answers["agency"] == ["skipped"])
        #expect(record.answers["days_held"] == ["not_asked"])
        #expect(record.answers["dual_arrest"] == ["not_asked"])
        #expect(record.answers["effect_home"] == ["not_asked"])
    }

    @Test func `answers that no longer apply are not sent at all`() throws {
        let original = try submission(.sample(.store, .keepOriginal)).original
        #expect(original.answers["days_held"] == nil)
        #expect(original.answers["dual_arrest"] == nil)
        #expect(original.answers["contact_type"] == .choice("traffic_stop"))
    }

    @Test func `the way to reach the person goes along only when they agreed to be reached`() throws {
        #expect(try submission(.sample(.store, .keepOriginal)).original.legalAnswers.isEmpty)
        #expect(try submission(.sample(.store, .keepOriginal)).original.answers["reach_how"] == nil)
        let legal = try submission(.sample(.store, .contact)).original.legalAnswers
        #expect(legal == ["reach_how": .text("555-0142, de noche"), "next_hearing": .date(.sample)])
    }

    @Test func `a story without an answer is empty`() throws {
        let empty = try Submission(
            form: form, answers: DraftAnswers(language: .english), consents: .sample(.store), language: .english)
        #expect(empty.isEmpty)
        #expect(try !submission(.sample(.store)).isEmpty)
    }

    @Test func `redaction reads all the words as one document, and hides them`() throws {
        let words = FindingKind.allCases.map { ($0, "OCULTO \($0.rawValue)") }
        let vocabulary = LabelVocabulary(
            words: Dictionary(uniqueKeysWithValues: words), months: Array(repeating: "mes", count: 12),
            date: "{month} de {year}", dateWithoutYear: "{month}", birthDate: "NACIMIENTO", ageBand: "{low}-{high}",
            youngest: "<{high}", oldest: ">{low}", placeInState: "{place}, {state}")
        var choices = draft
        choices.redactionChoices.extraWords = ["Xochiquetzalli"]
        let submission = try Submission(
            form: form, answers: choices, consents: .sample(.store), language: .spanish)
        let redacted = RedactedSubmission(submission, redactor: try RedactionEngine(), vocabulary: vocabulary)
        #expect(Set(redacted.words.keys) == ["story", "hopes"])
        #expect(redacted.words.values.allSatisfy { !$0.contains("Xochiquetzalli") })
        #expect(redacted.record == submission.record)
    }

    private func submission(_ consents: ConsentLedger) throws -> Submission {
        try Submission(form: form, answers: draft, consents: consents, language: .spanish)
    }
}
