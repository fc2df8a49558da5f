import Casework
import HTTPTypes
import Hummingbird

struct ReturnModel: PageModel {
    let problems: ProblemsModel?
    let heading: String
    let path: String
    let label: String
    let hint: String
    let problem: String?
    let typed: String
    let openLabel: String
    let lost: String
}

extension StorytellerSite {
    func showReturn(_ visit: Visit) throws -> Response { try returnPage(visit) }

    /// Opens a story with its receipt. The receipt itself is what proves the right to see it, so there is no cookie;
    /// the page's own forms carry it on.
    func openStory(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        let typed = fields["receipt"] ?? ""
        // The other language before anything was typed is no mistake.
        if fields["action"] == "switch", typed.isEmpty { return .seeOther(visit.path(.returning)) }
        return try await withStory(visit, typed) { story in try sentPage(visit, story, receipt: typed) }
    }

    func withStory(
        _ visit: Visit, _ typed: String, _ answer: (ReturnedStory) async throws -> Response
    ) async throws -> Response {
        let story: ReturnedStory
        do {
            story = try await desk.openReceipt(typed)
        } catch let refusal as ReceiptRefusal {
            return try returnPage(visit, typed: typed, problem: visit.texts(refusal.problemKey))
        }
        return try await answer(story)
    }

    private func returnPage(_ visit: Visit, typed: String = "", problem: String? = nil) throws -> Response {
        let texts = visit.texts
        let model = ReturnModel(
            problems: ProblemsModel(problem.map { [ProblemModel(target: "receipt", text: $0)] } ?? [], texts),
            heading: texts("return.page.title"), path: visit.path(.returning), label: texts("return.receipt.label"),
            hint: texts("return.receipt.hint"), problem: problem, typed: typed, openLabel: texts("return.open.button"),
            lost: texts("return.lost.text"))
        let frame = PageFrame(
            title: model.heading, switching: .form(.returning, enterKey: "open"), hasProblems: problem != nil,
            hasFooter: true)
        return try page("return", model, frame, visit, status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension ReceiptRefusal {
    /// The text that tells what to look at.
    var problemKey: String {
        switch self {
        case .empty: "return.empty.problem"
        case .wrongCount: "return.count.problem"
        case .typo: "return.typo.problem"
        case .unknown: "return.unknown.problem"
        }
    }
}
