import Casework
import HTTPTypes
import Hummingbird

/// The recovery kit typed back: the last part of the set-up, which opens the desk.
struct RecoveryKitController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        door.pages(for: .newcomers, in: group).page(RouterPath(door.path(.recoveryKit)), get: show, post: confirm)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        if try context.signedIn().person.isRecoveryConfirmed { return .seeOther(door.path(.home)) }
        return try page(door.visit(.recoveryKit, request, context), typed: "", problems: [])
    }

    @Sendable func confirm(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.recoveryKit, request, context)
        let session = try context.signedIn()
        let typed = context.form["kit"] ?? ""
        guard !typed.isEmpty else {
            return try page(visit, typed: typed, problems: [StaffProblem("kit", StaffMessage("problem.kit_empty"))])
        }
        do {
            try await door.site.desk.confirmRecoveryKit(typed, session: session, now: door.site.clock())
            let start: StaffRoute = session.role.readsStories ? .stories : .releases
            return .seeOther(door.path(start) + StaffNotice.kitConfirmed.query)
        } catch let refusal as SetupRefusal {
            return try page(visit, typed: typed, problems: [StaffProblem("kit", refusal.message)])
        }
    }

    private func page(_ visit: StaffVisit, typed: String, problems: [StaffProblem]) throws -> Response {
        let body = ConfirmKitBody(
            action: visit.path(.recoveryKit), token: visit.token, stepLine: visit.say("setup.step_confirm"),
            kit: .recoveryKit(visit, problems, value: typed))
        return try visit.page(
            "kit-confirm", heading: visit.say("kit.confirm_title"),
            [body, visit.texts("kit", "confirm_intro", "confirm_action", "lost")], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

/// What `kit-confirm.mustache` shows beside its texts.
struct ConfirmKitBody: PageModel {
    let action: String
    let token: String
    let stepLine: String
    let kit: TextField
}
