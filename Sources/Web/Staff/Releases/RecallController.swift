import Casework
import Hummingbird
import Localization

/// Recalling a release: a question first, since it cannot be undone. For key holders.
struct RecallController: Sendable {
    let door: StaffDoor
    let press: ReleasePress

    func add(to group: RouterGroup<StaffContext>) {
        let pages = door.pages(for: .keyHolders, in: group)
        pages.page(RouterPath(door.path(.recall(":release"))), get: ask, post: recall)
    }

    @Sendable func ask(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await page(request, context, reason: "", problems: [])
    }

    @Sendable func recall(_ request: Request, _ context: StaffContext) async throws -> Response {
        let id = try context.parameters.require("release")
        let reason = (context.form["reason"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty else {
            return try await page(
                request, context, reason: "", problems: [StaffProblem("reason", StaffMessage("recall.reason_problem"))])
        }
        do {
            try await press.desk.recall(id, reason: reason, by: context.signedIn(), now: door.site.clock())
        } catch let refusal as ReleaseRefusal {
            return try await page(
                request, context, reason: reason, problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.release(id)) + StaffNotice.releaseRecalled.query)
    }

    private func page(
        _ request: Request, _ context: StaffContext, reason: String, problems: [StaffProblem]
    ) async throws -> Response {
        let id = try context.parameters.require("release")
        guard try await press.desk.releases().contains(where: { $0.id == id }) else { throw WebRefusal.notFound }
        let visit = door.visit(.recall(id), request, context)
        let heading = visit.say("recall.title", ["id": .text(id)])
        let body = RecallBody(
            backLink: Link(visit.say("release.title", ["id": .text(id)]), visit.path(.release(id))),
            action: visit.path(visit.route), token: visit.token,
            reasonField: TextField(
                "reason", label: visit.say("recall.reason"), hint: visit.say("recall.reason_hint"),
                problem: problems.text(at: "reason", visit), value: reason, isWord: false))
        return try visit.page(
            "recall", heading: heading, [body, visit.texts("recall", "intro", "limit", "action_label")],
            problems: problems, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

/// What `recall.mustache` shows beside its texts.
struct RecallBody: PageModel {
    let backLink: Link
    let action: String
    let token: String
    let reasonField: TextField
}
