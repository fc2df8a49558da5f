import Casework
import HTTPTypes
import Hummingbird
import Intake
import Redaction
import Sealing

extension StorytellerSite {
    /// Proof of the words that a consent page showed: what is sent is what was seen, also with a second window open.
    func shownToken(_ open: OpenDraft, _ visit: Visit) -> String {
        tokens.token(for: open.ticket.idHash, purpose: previewPurpose(open, visit))
    }

    private func wasShown(_ fields: FormFields, _ open: OpenDraft, _ visit: Visit) -> Bool {
        guard let token = fields["shown"] else { return false }
        return tokens.accepts(token, for: open.ticket.idHash, purpose: previewPurpose(open, visit))
    }

    private func previewPurpose(_ open: OpenDraft, _ visit: Visit) -> String {
        let texts = desk.preview(open.draft, language: visit.language)
        return "shown " + texts.map { "\($0.question) \($0.text.text)" }.joined(separator: "\n")
    }

    /// Keeps what is ticked; the main button also sends the story.
    func saveConsent(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        var open = try await requireDraft(visit, typed: fields)
        open.draft.consents = Set(fields.all("scope").compactMap(ConsentScope.init))
        open.draft.manner = fields["manner"].flatMap(ConsentManner.init)
        var state = ConsentPageState(open: open)
        guard accepts(fields, open) else {
            state.notice = visit.texts("problems.token.text")
            return try consentPage(visit, state, status: .unprocessableContent)
        }
        try await save(open, typed: fields)
        // Another language, or the Enter key, only shows the page again.
        guard fields["action"] == "send" else { return .seeOther(visit.path(.consent)) }
        let (settled, unfinished) = try await settled(open)
        guard unfinished.isEmpty else { return .seeOther(visit.path(.check)) }
        open = settled
        state = ConsentPageState(open: open)
        guard wasShown(fields, open, visit) else {
            state.notice = visit.texts("consent.changed.problem")
            return try consentPage(visit, state, status: .unprocessableContent)
        }
        guard let manner = open.draft.manner else {
            state.mannerProblem = visit.texts("consent.manner.problem")
            if !open.draft.consents.contains(.store) { state.storeProblem = visit.texts("consent.store.problem") }
            return try consentPage(visit, state, status: .unprocessableContent)
        }
        do {
            _ = try await desk.submit(
                open.ticket, as: open.draft, consents: open.draft.consents, manner: manner, language: visit.language,
                now: now())
            return .seeOther(visit.path(.receipt))
        } catch let refusal as SubmissionRefusal {
            return try refused(visit, state, refusal)
        }
    }

    private func refused(
        _ visit: Visit, _ state: ConsentPageState, _ refusal: SubmissionRefusal
    ) throws -> Response {
        var state = state
        switch refusal {
        case .storeNotConsented: state.storeProblem = visit.texts("consent.store.problem")
        case .nothingToSend: state.otherProblem = visit.texts("consent.nothing.problem")
        case .draftChanged: state.notice = visit.texts("consent.changed.problem")
        case .languageWithoutConsent: throw refusal
        case .closed: return try closed(visit)
        case .draftGone: throw NoOpenDraft(typed: FormFields())
        }
        return try consentPage(visit, state, status: .unprocessableContent)
    }
}
