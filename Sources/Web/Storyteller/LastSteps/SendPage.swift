import Casework
import HTTPTypes
import Hummingbird
import Intake
import Sealing

extension StorytellerSite {
    /// Sends the story with what is ticked, or shows the page again: in another language, or with what is missing.
    func saveConsent(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        let open = try await requireDraft(visit, typed: fields)
        var state = ConsentPageState(open: open)
        state.scopes = Set(fields.all("scope").compactMap(ConsentScope.init))
        state.manner = fields["manner"].flatMap(ConsentManner.init)
        guard accepts(fields, open) else {
            state.notice = visit.texts("problems.token.text")
            return try consentPage(visit, state, status: .unprocessableContent)
        }
        // What is ticked is not kept before it is sent: another language, or the Enter key, shows the page again.
        guard fields["action"] == "send" else { return try consentPage(visit, state) }
        do {
            let receipt = try await desk.submit(
                open.ticket, consents: state.scopes, manner: state.manner ?? .selfRead, language: visit.language,
                now: now())
            var response = Response.seeOther(visit.path(.receipt))
            draftCookie.clear(on: &response)
            receiptCookie.set(receipt.digitGroups.joined(separator: "-"), on: &response)
            return response
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
        case .languageWithoutConsent: throw refusal
        case .closed: return try closed(visit)
        case .draftGone: throw NoOpenDraft(typed: FormFields())
        }
        return try consentPage(visit, state, status: .unprocessableContent)
    }
}
