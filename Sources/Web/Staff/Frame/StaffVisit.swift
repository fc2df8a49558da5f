import Casework
import HTTPTypes
import Hummingbird
import Intake
import Localization
import Sealing

/// One answer to one person in their language: texts, paths, tokens, and the frame around a page.
struct StaffVisit: Sendable {
    static let tokenPurpose = "staff"

    let door: StaffDoor
    let route: StaffRoute
    let session: StaffSession?
    let query: String?
    let notice: StaffNotice?

    var site: StaffSite { door.site }
    var language: LanguageTag { door.language }

    /// The text of `staff.<key>`.
    func say(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        site.catalogue.text("staff.\(key)", in: language, arguments)
    }

    func say(_ message: StaffMessage) -> String { say(message.key, message.arguments) }

    /// The texts `staff.<area>.<name>` that take no argument, by name.
    func texts(_ area: String, _ names: String...) -> Texts {
        Texts(names.map { ($0, say("\(area).\($0)")) })
    }

    func path(_ route: StaffRoute) -> String { door.path(route) }

    /// For the hidden field of a form.
    var token: String {
        site.tokens.token(for: session?.idHash ?? "", purpose: Self.tokenPurpose)
    }

    /// A whole page. `models` are asked in their order, then the frame.
    func page(
        _ template: String, heading: String, _ models: [any PageModel], problems: [StaffProblem] = [],
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let frame = StaffFrame(self, heading: heading, problems: problems)
        return .html(try site.templates.render("staff/\(template)", models + [frame]), status: status)
    }

    /// A page of a few sentences and the way on.
    func message(
        heading: String, _ paragraphs: [String], _ arguments: [String: MessageArgument] = [:],
        status: HTTPResponse.Status
    ) throws -> Response {
        let next =
            session == nil ? Link(say("signin.title"), path(.signIn)) : Link(say("forbidden.action"), path(.home))
        let body = MessageBody(paragraphs: paragraphs.map { say($0, arguments) }, next: next)
        return try page("message", heading: say(heading), [body], status: status)
    }

    /// 403: says which role the reader has, and whose the page is.
    func forbidden(_ audience: StaffAudience) throws -> Response {
        let why =
            switch audience {
            case .keyHolders: "forbidden.key_holders"
            case .anyone, .newcomers, .members, .readers: "forbidden.readers"
            }
        let role = session.map { say("role.\($0.role.rawValue)") } ?? ""
        return try message(
            heading: "forbidden.title", ["forbidden.role", why, "forbidden.ask"], ["role": .text(role)],
            status: .forbidden)
    }
}

/// The body of `message.mustache`.
struct MessageBody: PageModel {
    let paragraphs: [String]
    let next: Link?
}
