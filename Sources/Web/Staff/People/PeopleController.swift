import Casework
import Hummingbird
import Localization
import Sealing

/// Who works here: adding people, giving keys, taking access away. For key holders.
struct PeopleController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        let holders = door.pages(for: .keyHolders, in: group)
        holders.page(RouterPath(door.path(.people)), get: list, post: invite)
        holders.page(RouterPath(door.path(.giveKeys(":person"))), get: backToList, post: giveKeys)
        holders.page(RouterPath(door.path(.disable(":person"))), get: askToDisable, post: disable)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await page(request, context, PersonDraft(), problems: [])
    }

    @Sendable func backToList(_ request: Request, _ context: StaffContext) async throws -> Response {
        .seeOther(door.path(.people))
    }

    @Sendable func invite(_ request: Request, _ context: StaffContext) async throws -> Response {
        let draft = PersonDraft(
            name: context.form["name"] ?? "", role: context.form["role"].flatMap(StaffRole.init))
        let problems = draft.problems
        guard problems.isEmpty, let role = draft.role else {
            return try await page(request, context, draft, problems: problems)
        }
        do {
            let token = try await door.site.desk.invite(
                draft.name, role: role, session: context.signedIn(), now: door.site.clock())
            return try linkPage(request, context, name: draft.name, token: token.description)
        } catch let refusal as SetupRefusal {
            let problem = StaffProblem("name", refusal.message)
            return try await page(request, context, draft, problems: [problem])
        }
    }

    @Sendable func giveKeys(_ request: Request, _ context: StaffContext) async throws -> Response {
        do {
            try await door.site.desk.giveKeys(
                to: context.personID(), session: context.signedIn(), now: door.site.clock())
        } catch let refusal as StaffRefusal where refusal.status == .conflict {
            return try await page(request, context, PersonDraft(), problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.people) + StaffNotice.keysGiven.query)
    }

    @Sendable func askToDisable(_ request: Request, _ context: StaffContext) async throws -> Response {
        let id = try context.personID()
        let visit = door.visit(.disable(id.rawValue), request, context)
        let people = try await door.site.desk.people(session: context.signedIn())
        guard let person = people.first(where: { $0.id == id }) else { throw StaffRefusal.noSuchPerson }
        let name: [String: MessageArgument] = ["name": .text(person.name)]
        let body = DisableBody(
            text: visit.say("people.disable_text", name), action: visit.path(visit.route), token: visit.token,
            peoplePath: visit.path(.people))
        return try visit.page(
            "disable", heading: visit.say("people.disable_title", name),
            [body, visit.texts("people", "disable_action", "disable_cancel")])
    }

    @Sendable func disable(_ request: Request, _ context: StaffContext) async throws -> Response {
        do {
            try await door.site.desk.disable(
                context.personID(), session: context.signedIn(), now: door.site.clock())
        } catch let refusal as StaffRefusal where refusal.status == .conflict {
            return try await page(request, context, PersonDraft(), problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.people) + StaffNotice.disabled.query)
    }

    private func page(
        _ request: Request, _ context: StaffContext, _ draft: PersonDraft, problems: [StaffProblem]
    ) async throws -> Response {
        let visit = door.visit(.people, request, context)
        let session = try context.signedIn()
        let people = try await door.site.desk.people(session: session)
        let body = PeopleBody(visit, people, session, draft, problems)
        let texts = visit.texts(
            "people", "intro", "caption", "column_name", "column_role", "column_state", "column_keys",
            "column_action", "you", "add", "add_action")
        return try visit.page(
            "people", heading: visit.say("people.title"), [body, texts], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func linkPage(
        _ request: Request, _ context: StaffContext, name: String, token: String
    ) throws -> Response {
        let visit = door.visit(.people, request, context)
        let arguments: [String: MessageArgument] = ["name": .text(name)]
        let origin = (door.site.isSecure ? "https://" : "http://") + (request.head.authority ?? "")
        let body = LinkBody(
            text: visit.say("people.link_text", arguments), nextText: visit.say("people.link_next", arguments),
            link: origin + visit.path(.setup(token: token)), peoplePath: visit.path(.people))
        return try visit.page(
            "link", heading: visit.say("people.link_title", arguments),
            [body, visit.texts("people", "link_label", "back")])
    }
}

extension StaffContext {
    /// The person in the address.
    func personID() throws -> PersonID {
        guard let person = PersonID(rawValue: try parameters.require("person")) else {
            throw StaffRefusal.noSuchPerson
        }
        return person
    }
}

/// Who is to be added, as far as it was filled in.
struct PersonDraft {
    var name = ""
    var role: StaffRole?

    var problems: [StaffProblem] {
        var problems: [StaffProblem] = []
        if !name.contains(where: { !$0.isWhitespace }) {
            problems.append(StaffProblem("name", StaffMessage("problem.person_name_empty")))
        }
        if role == nil { problems.append(StaffProblem("role", StaffMessage("problem.role_choose"))) }
        return problems
    }
}
