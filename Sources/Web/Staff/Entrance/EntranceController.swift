import Casework
import HTTPTypes
import Hummingbird

/// Sign-in, sign-out, and the way back with the recovery kit.
struct EntranceController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        let open = door.pages(for: .anyone, in: group)
        open.page(RouterPath(door.path(.home)), get: home)
        open.page(RouterPath(door.path(.signIn)), get: showSignIn, post: signIn)
        open.page(RouterPath(door.path(.forgottenPassword)), get: showForgotten, post: resetPassword)
        door.pages(for: .newcomers, in: group).page(RouterPath(door.path(.signOut)), get: home, post: signOut)
    }

    /// Sends everybody where their work begins.
    @Sendable func home(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard let session = context.session else { return .seeOther(door.path(.signIn)) }
        return .seeOther(door.path(session.role.readsStories ? .stories : .releases))
    }

    @Sendable func showSignIn(_ request: Request, _ context: StaffContext) async throws -> Response {
        if context.session != nil { return .seeOther(door.path(.home)) }
        return try signInPage(door.visit(.signIn, request, context), name: "", problems: [])
    }

    @Sendable func signIn(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.signIn, request, context)
        let name = context.form["name"] ?? ""
        let password = context.form["password"] ?? ""
        let empty = Self.emptyFields(name: name, password: password)
        guard empty.isEmpty else {
            return try signInPage(visit, name: name, problems: empty, status: .unprocessableContent)
        }
        do {
            let cookie = try await door.site.desk.signIn(name, password: password, now: door.site.clock())
            var response = Response.seeOther(door.path(.home))
            door.site.cookie.set(cookie, on: &response)
            return response
        } catch let refusal as SignInRefusal {
            let problem = StaffProblem("name", refusal.message)
            return try signInPage(visit, name: name, problems: [problem], status: refusal.status)
        }
    }

    @Sendable func signOut(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await door.site.desk.signOut(context.signedIn())
        var response = Response.seeOther(door.path(.signIn) + StaffNotice.signedOut.query)
        door.site.cookie.clear(on: &response)
        return response
    }

    @Sendable func showForgotten(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.forgottenPassword, request, context)
        return try forgottenPage(visit, name: "", kit: "", problems: [])
    }

    @Sendable func resetPassword(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.forgottenPassword, request, context)
        let name = context.form["name"] ?? ""
        let kit = context.form["kit"] ?? ""
        let password = context.form["password"] ?? ""
        let problems = Self.resetProblems(name: name, kit: kit, password: password, again: context.form["again"] ?? "")
        guard problems.isEmpty else {
            return try forgottenPage(visit, name: name, kit: kit, problems: problems, status: .unprocessableContent)
        }
        do {
            try await door.site.desk.resetPassword(of: name, recoveryKit: kit, to: password, now: door.site.clock())
            return .seeOther(door.path(.signIn) + StaffNotice.passwordChanged.query)
        } catch let refusal as SignInRefusal {
            let problem = StaffProblem(Self.field(of: refusal), refusal.message)
            return try forgottenPage(visit, name: name, kit: kit, problems: [problem], status: refusal.status)
        }
    }

    private static func field(of refusal: SignInRefusal) -> String {
        switch refusal {
        case .passwordNotAccepted: "password"
        case .wrongRecoveryKit: "kit"
        case .wrongNameOrPassword, .tooManyTries, .disabled: "name"
        }
    }

    private static func emptyFields(name: String, password: String) -> [StaffProblem] {
        var problems: [StaffProblem] = []
        if name.isEmpty { problems.append(StaffProblem("name", StaffMessage("problem.name_empty"))) }
        if password.isEmpty { problems.append(StaffProblem("password", StaffMessage("problem.password_empty"))) }
        return problems
    }

    private static func resetProblems(name: String, kit: String, password: String, again: String) -> [StaffProblem] {
        var problems: [StaffProblem] = []
        if name.isEmpty { problems.append(StaffProblem("name", StaffMessage("problem.name_empty"))) }
        if kit.isEmpty { problems.append(StaffProblem("kit", StaffMessage("problem.kit_empty"))) }
        return problems + PasswordFields.problems(password: password, again: again)
    }
}
