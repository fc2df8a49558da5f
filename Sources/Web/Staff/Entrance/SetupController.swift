import Casework
import HTTPTypes
import Hummingbird
import Localization
import Sealing

/// The one-time link: greeting, password, and the recovery kit that is shown this once.
struct SetupController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        let pattern = RouterPath(door.path(.setup(token: ":link")))
        door.pages(for: .anyone, in: group).page(pattern, get: show, post: setUp)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let link = try context.parameters.require("link")
        let visit = door.visit(.setup(token: link), request, context)
        guard let invitation = try await door.site.desk.invitation(link, now: door.site.clock()) else {
            return try gone(visit)
        }
        return try page(visit, invitation, problems: [])
    }

    @Sendable func setUp(_ request: Request, _ context: StaffContext) async throws -> Response {
        let link = try context.parameters.require("link")
        let visit = door.visit(.setup(token: link), request, context)
        let now = door.site.clock()
        guard let invitation = try await door.site.desk.invitation(link, now: now) else { return try gone(visit) }
        let password = context.form["password"] ?? ""
        let problems = PasswordFields.problems(password: password, again: context.form["again"] ?? "")
        guard problems.isEmpty else { return try page(visit, invitation, problems: problems) }
        do {
            let (kit, cookie) = try await door.site.desk.setUp(link, password: password, now: now)
            var response = try door.visit(.recoveryKit, request, context).kitPage(
                kit, name: invitation.name, step: "setup.step_kit")
            door.site.cookie.set(cookie, on: &response)
            return response
        } catch let refusal as SetupRefusal {
            if refusal == .linkNotValid { return try gone(visit) }
            return try page(visit, invitation, problems: [StaffProblem("password", refusal.message)])
        }
    }

    private func gone(_ visit: StaffVisit) throws -> Response {
        try visit.message(heading: "setup.gone_title", ["setup.gone_text"], status: .gone)
    }

    private func page(_ visit: StaffVisit, _ invitation: Invitation, problems: [StaffProblem]) throws -> Response {
        let role = invitation.role.rawValue
        let body = SetupBody(
            action: visit.path(visit.route), token: visit.token, name: invitation.name,
            roleLine: visit.say("setup.role", ["role": .text(visit.say("role.\(role)"))]),
            roleHint: visit.say("role.\(role)_hint"), isFirst: invitation.isFirstKeyHolder,
            ruleList: PasswordFields.rules(visit),
            passwords: PasswordFields.fields(visit, label: "setup.password", problems),
            send: visit.say("setup.action"))
        return try visit.page(
            "setup", heading: visit.say("setup.title", ["name": .text(invitation.name)]),
            [body, visit.texts("setup", "step_password", "first", "rules")], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

}

extension StaffVisit {
    /// The recovery kit, shown this once, to print or write down.
    func kitPage(_ kit: RecoveryKit, name: String, step: String) throws -> Response {
        let body = KitBody(
            owner: say("kit.owner", ["name": .text(name)]), groupsLabel: say("kit.groups"), groups: kit.groups,
            stepLine: say(step), nextPath: path(.recoveryKit))
        return try page(
            "kit", heading: say("kit.title"), [body, texts("kit", "intro", "do", "keep", "once", "next")])
    }
}

/// What `setup.mustache` shows beside its texts.
struct SetupBody: PageModel {
    let action: String
    let token: String
    let name: String
    let roleLine: String
    let roleHint: String
    let isFirst: Bool
    let ruleList: [String]
    let passwords: [TextField]
    let send: String
}

/// What `kit.mustache` shows beside its texts.
struct KitBody: PageModel {
    let owner: String
    let groupsLabel: String
    let groups: [String]
    let stepLine: String
    let nextPath: String
}
