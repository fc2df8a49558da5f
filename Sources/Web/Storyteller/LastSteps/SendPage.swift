import Casework
import HTTPTypes
import Hummingbird
import Intake
import Sealing

extension StorytellerSite {
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
        try await desk.save(open.draft, open.ticket, now: now())
        // Another language, or the Enter key, only shows the page again.
        guard fields["action"] == "send" else { return .seeOther(visit.path(.consent)) }
        do {
            _ = try await send(visit, open)
            return .seeOther(visit.path(.receipt))
        } catch let refusal as SubmissionRefusal {
            return try refused(visit, state, refusal)
        }
    }

    private func send(_ visit: Visit, _ open: OpenDraft) async throws -> ReceiptCode {
        try await desk.submit(
            open.ticket, consents: open.draft.consents, manner: open.draft.manner ?? .selfRead,
            language: visit.language, now: now())
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
