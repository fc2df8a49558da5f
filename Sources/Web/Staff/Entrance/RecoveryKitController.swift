import Casework
import HTTPTypes
import Hummingbird

/// The recovery kit typed back: the last part of the set-up, which opens the desk.
struct RecoveryKitController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        let newcomers = door.pages(for: .newcomers, in: group)
        newcomers.page(RouterPath(door.path(.recoveryKit)), get: show, post: confirm)
        newcomers.page(RouterPath(door.path(.newRecoveryKit)), get: showRenewal, post: renew)
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

    @Sendable func showRenewal(_ request: Request, _ context: StaffContext) async throws -> Response {
        try renewalPage(door.visit(.newRecoveryKit, request, context), problems: [])
    }

    @Sendable func renew(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.newRecoveryKit, request, context)
        let session = try context.signedIn()
        let password = context.form["password"] ?? ""
        guard !password.isEmpty else {
            return try renewalPage(
                visit, problems: [StaffProblem("password", StaffMessage("problem.password_empty"))])
        }
        do {
            let kit = try await door.site.desk.renewRecoveryKit(
                password: password, session: session, now: door.site.clock())
            return try door.visit(.recoveryKit, request, context).kitPage(
                kit, name: session.person.name, step: "kit.renewed")
        } catch let refusal as SignInRefusal {
            let message = refusal == .wrongNameOrPassword ? StaffMessage("refusal.wrong_password") : refusal.message
            return try renewalPage(visit, problems: [StaffProblem("password", message)], status: refusal.status)
        }
    }

    private func renewalPage(
        _ visit: StaffVisit, problems: [StaffProblem], status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        let body = RenewKitBody(
            action: visit.path(.newRecoveryKit), token: visit.token,
            password: TextField(
                "password", label: visit.say("signin.password"), problem: problems.text(at: "password", visit),
                type: "password", autocomplete: "current-password"))
        return try visit.page(
            "kit-renew", heading: visit.say("kit.renew_title"),
            [body, visit.texts("kit", "renew_intro", "renew_action")],
            problems: problems, status: problems.isEmpty ? .ok : status)
    }

    private func page(_ visit: StaffVisit, typed: String, problems: [StaffProblem]) throws -> Response {
        let body = ConfirmKitBody(
            action: visit.path(.recoveryKit), token: visit.token, stepLine: visit.say("setup.step_confirm"),
            kit: .recoveryKit(visit, problems, value: typed), renewPath: visit.path(.newRecoveryKit))
        return try visit.page(
            "kit-confirm", heading: visit.say("kit.confirm_title"),
            [body, visit.texts("kit", "confirm_intro", "confirm_action", "lost", "renew_link")], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

/// What `kit-confirm.mustache` shows beside its texts.
struct ConfirmKitBody: PageModel {
    let action: String
    let token: String
    let stepLine: String
    let kit: TextField
    let renewPath: String
}

/// What `kit-renew.mustache` shows beside its texts.
struct RenewKitBody: PageModel {
    let action: String
    let token: String
    let password: TextField
}
