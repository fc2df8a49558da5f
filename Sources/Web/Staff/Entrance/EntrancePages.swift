import HTTPTypes
import Hummingbird
import Intake

/// What `sign-in.mustache` shows beside its texts.
struct SignInBody: PageModel {
    let action: String
    let token: String
    let fields: [TextField]
    let send: String
    let forgotPath: String
    let storytellerPath: String
}

/// What `forgotten.mustache` shows beside its texts.
struct ForgottenBody: PageModel {
    let action: String
    let token: String
    let name: TextField
    let kit: TextField
    let ruleList: [String]
    let passwords: [TextField]
    let send: String
    let signIn: String
    let signInPath: String
}

extension EntranceController {
    func signInPage(
        _ visit: StaffVisit, name: String, problems: [StaffProblem], status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let fields = [
            TextField(
                "name", label: visit.say("signin.name"), hint: visit.say("signin.name_hint"),
                problem: problems.text(at: "name", visit), value: name, autocomplete: "username"),
            TextField(
                "password", label: visit.say("signin.password"), problem: problems.text(at: "password", visit),
                type: "password", autocomplete: "current-password"),
        ]
        let body = SignInBody(
            action: visit.path(.signIn), token: visit.token, fields: fields, send: visit.say("signin.action"),
            forgotPath: visit.path(.forgottenPassword), storytellerPath: "/\(visit.language.rawValue)/")
        let texts = visit.texts("signin", "intro", "forgot", "storyteller", "storyteller_hint")
        return try visit.page(
            "sign-in", heading: visit.say("signin.title"), [body, texts], problems: problems, status: status)
    }

    func forgottenPage(
        _ visit: StaffVisit, name: String, kit: String, problems: [StaffProblem], status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let body = ForgottenBody(
            action: visit.path(.forgottenPassword), token: visit.token,
            name: TextField(
                "name", label: visit.say("signin.name"), problem: problems.text(at: "name", visit), value: name,
                autocomplete: "username"),
            kit: .recoveryKit(visit, problems, value: kit),
            ruleList: PasswordFields.rules(visit),
            passwords: PasswordFields.fields(visit, label: "forgot.password", problems),
            send: visit.say("forgot.action"), signIn: visit.say("signin.title"), signInPath: visit.path(.signIn))
        return try visit.page(
            "forgotten", heading: visit.say("forgot.title"),
            [body, visit.texts("forgot", "intro"), visit.texts("setup", "rules")], problems: problems, status: status)
    }
}
