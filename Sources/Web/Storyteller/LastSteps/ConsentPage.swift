import HTTPTypes
import Hummingbird
import Intake
import Localization

struct ConsentModel: PageModel {
    let notice: String?
    let problems: ProblemsModel?
    let heading: String
    let lead: String
    let path: String
    let token: String
    let shown: String
    let scopes: [ScopeModel]
    let mannerHeading: String
    let mannerProblem: String?
    let manners: RowsModel
    let preview: PreviewModel?
    let sendLabel: String
    let sendHint: String
}

struct ScopeModel: PageModel {
    let id: String
    let value: String
    let isChecked: Bool
    let label: String
    let hint: String
    let problem: String?
    let paragraphs: [String]
    /// What this permission would need and is not there.
    let lacking: LackingModel?
}

/// Says what is missing, and leads to the page where it can be given.
struct LackingModel: PageModel {
    let text: String
    let path: String
    let label: String
}

/// What is ticked, and what is to be said about it.
struct ConsentPageState {
    let open: OpenDraft
    /// About the first box.
    var storeProblem: String?
    var otherProblem: String?
    var mannerProblem: String?
    var notice: String?
}

extension StorytellerSite {
    func showConsent(_ visit: Visit) async throws -> Response {
        try consentPage(visit, ConsentPageState(open: try await settled(requireDraft(visit)).open))
    }

    func consentPage(
        _ visit: Visit, _ state: ConsentPageState, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let texts = visit.texts
        let store = [state.storeProblem, state.otherProblem].compactMap { $0 }.map {
            ProblemModel(target: "scope-\(ConsentScope.store.rawValue)", text: $0)
        }
        let manner = [state.mannerProblem].compactMap { $0 }.map { ProblemModel(target: Self.mannerID, text: $0) }
        let problems = store + manner
        let hidden = hiddenTexts(state.open, visit)
        let model = ConsentModel(
            notice: state.notice, problems: ProblemsModel(problems, texts), heading: texts("consent.page.title"),
            lead: texts("consent.lead.text"), path: visit.path(.consent), token: token(state.open),
            shown: shownToken(state.open, visit),
            scopes: ConsentScope.allCases.map { scope($0, state, visit) },
            mannerHeading: texts("consent.manner.heading"), mannerProblem: state.mannerProblem,
            manners: manners(state.open.draft.manner, texts),
            preview: hidden.isEmpty
                ? nil : PreviewModel(heading: texts("consent.preview.heading"), text: "", texts: hidden),
            sendLabel: texts("consent.send.button"), sendHint: texts("consent.send.hint"))
        let frame = PageFrame(
            title: model.heading, switching: .form(.consent, enterKey: "stay"),
            hasProblems: model.problems != nil || state.notice != nil)
        let progress = progress(.consent, title: model.heading, state.open, visit)
        return try page("consent", [model, progress], frame, visit, status: status)
    }

    private func scope(_ scope: ConsentScope, _ state: ConsentPageState, _ visit: Visit) -> ScopeModel {
        let texts = visit.texts
        return ScopeModel(
            id: "scope-\(scope.rawValue)", value: scope.rawValue, isChecked: state.open.draft.consents.contains(scope),
            label: texts(scope.titleKey),
            hint: texts(scope == .store ? "consent.needed.hint" : "consent.choice.hint"),
            problem: scope == .store ? state.storeProblem : nil,
            paragraphs: texts(scope.textKey).split(separator: "\n").map(String.init),
            lacking: scope == .contact ? noWayToReach(state.open, visit) : nil)
    }

    /// A yes to be reached means nothing without a way to reach the person.
    private func noWayToReach(_ open: OpenDraft, _ visit: Visit) -> LackingModel? {
        let ways = form.pages.compactMap { page -> (FormPage, Bool)? in
            let contacts = page.questions.filter { $0.audience == .legalOnly && $0.type.isText && !$0.isNarrative }
            return contacts.isEmpty ? nil : (page, contacts.contains { open.draft.answers[$0.name] != nil })
        }
        guard let first = ways.first, !ways.contains(where: \.1) else { return nil }
        return LackingModel(
            text: visit.texts("consent.contact.lacking"),
            path: visit.path(.question(first.0.name)) + "?from=check", label: visit.texts("consent.contact.add"))
    }

    private static var mannerID: String { "manner" }

    private func manners(_ chosen: ConsentManner?, _ texts: Wording) -> RowsModel {
        RowsModel(
            rows: ConsentManner.allCases.enumerated().map { index, manner in
                RowModel(
                    type: "radio", name: "manner", value: manner.rawValue, id: index == 0 ? Self.mannerID : nil,
                    isChecked: manner == chosen,
                    label: texts(manner.messageKey))
            })
    }
}
