import Casework
import HTTPTypes
import Hummingbird
import Sealing

/// Who may see a page.
enum StaffAudience: Sendable {
    /// Anybody: sign-in and set-up.
    case anyone
    /// Signed in, but the recovery kit need not be confirmed yet.
    case newcomers
    /// Every member of the staff.
    case members
    /// Those whose role reads stories.
    case readers
    case keyHolders

    /// Whether a role belongs to it.
    func includes(_ role: StaffRole) -> Bool {
        switch self {
        case .anyone, .newcomers, .members: true
        case .readers: role.readsStories
        case .keyHolders: role == .keyHolder
        }
    }
}

/// The one door of the staff site: session, recovery kit, role, and the token of every form.
struct StaffAccess: RouterMiddleware {
    typealias Context = StaffContext

    let door: StaffDoor
    let audience: StaffAudience

    func handle(
        _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let cookie = door.site.cookie.value(in: request)
        if let cookie { context.session = try await door.site.desk.session(cookie, now: door.site.clock()) }
        if let refusal = try refusal(request, context, hadCookie: cookie != nil) { return refusal }
        if request.method == .post {
            context.form = try await request.formFields()
            guard accepts(request, context) else { return try staleForm(request, context) }
        }
        return try await answer(request, context, next)
    }

    /// Where the person is sent instead, if they may not come in.
    private func refusal(_ request: Request, _ context: StaffContext, hadCookie: Bool) throws -> Response? {
        if case .anyone = audience { return nil }
        guard let session = context.session else {
            let notice: StaffNotice = hadCookie ? .expired : .signInFirst
            var response = Response.seeOther(door.path(.signIn) + notice.query)
            door.site.cookie.clear(on: &response)
            return response
        }
        if case .newcomers = audience { return nil }
        guard session.person.isRecoveryConfirmed else { return .seeOther(door.path(.recoveryKit)) }
        guard audience.includes(session.role) else {
            return try door.visit(.home, request, context).forbidden(audience)
        }
        return nil
    }

    private func accepts(_ request: Request, _ context: StaffContext) -> Bool {
        guard !request.isFromAnotherSite, let token = context.form["token"] else { return false }
        return door.site.tokens.accepts(token, for: context.session?.idHash ?? "", purpose: StaffVisit.tokenPurpose)
    }

    private func staleForm(_ request: Request, _ context: StaffContext) throws -> Response {
        try door.visit(.home, request, context).message(
            heading: "stale.title", ["refusal.stale_form"], status: .forbidden)
    }

    /// Refusals that no page has an own answer to.
    private func answer(
        _ request: Request, _ context: StaffContext, _ next: (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as StaffRefusal {
            let visit = door.visit(.home, request, context)
            if refusal.status == .forbidden { return try visit.forbidden(audience) }
            return try visit.message(
                heading: refusal.status == .notFound ? "missing.title" : "shell.error_summary",
                [refusal.message.key], refusal.message.arguments, status: refusal.status)
        }
    }
}
