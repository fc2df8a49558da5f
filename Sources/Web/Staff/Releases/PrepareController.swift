import Anonymization
import Casework
import Hummingbird
import Intake
import Localization

/// Preparing a release, looking at it, publishing it, throwing it away. For key holders.
struct PrepareController: Sendable {
    let door: StaffDoor
    let press: ReleasePress

    func add(to group: RouterGroup<StaffContext>) {
        let pages = door.pages(for: .keyHolders, in: group)
        pages.page(RouterPath(door.path(.prepareRelease)), get: ask, post: prepare)
        pages.page(RouterPath(door.path(.preparedRelease(":release"))), get: show, post: publish)
        pages.page(RouterPath(door.path(.discardRelease(":release"))), post: discard)
    }

    @Sendable func ask(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await askPage(request, context, ReleaseDraft(), problems: [])
    }

    @Sendable func prepare(_ request: Request, _ context: StaffContext) async throws -> Response {
        let draft = ReleaseDraft(context.form)
        guard draft.problems.isEmpty, let rules = draft.rules else {
            return try await askPage(request, context, draft, problems: draft.problems)
        }
        do {
            let release = try await press.desk.prepare(rules, now: door.site.clock())
            try await press.desk.keep(release)
            return .seeOther(door.path(.preparedRelease(release.id)))
        } catch ReleaseRefusal.rulesCannotHold {
            let advice = try await press.desk.advice(rules, now: door.site.clock())
            return try await askPage(
                request, context, draft, advice: advice,
                problems: [StaffProblem(nil, ReleaseRefusal.rulesCannotHold.message)])
        } catch let refusal as ReleaseRefusal {
            return try await askPage(request, context, draft, problems: [StaffProblem(nil, refusal.message)])
        }
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await preparedPage(request, context, problems: [])
    }

    @Sendable func publish(_ request: Request, _ context: StaffContext) async throws -> Response {
        let release = try await prepared(context)
        do {
            try await press.publish(
                release, to: nil, labels: [], by: context.signedIn(), now: door.site.clock())
        } catch let refusal as ReleaseRefusal {
            return try await preparedPage(request, context, problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.release(release.id)))
    }

    @Sendable func discard(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await press.desk.discardPrepared(try await prepared(context).id)
        return .seeOther(door.path(.prepareRelease))
    }

    private func prepared(_ context: StaffContext) async throws -> PreparedRelease {
        guard let release = try await press.desk.prepared(try context.parameters.require("release")) else {
            throw WebRefusal.notFound
        }
        return release
    }

    private func askPage(
        _ request: Request, _ context: StaffContext, _ draft: ReleaseDraft, advice: [ColumnAdvice] = [],
        problems: [StaffProblem]
    ) async throws -> Response {
        let visit = door.visit(.prepareRelease, request, context)
        let waiting = try await press.desk.prepared().map { Link($0.id, visit.path(.preparedRelease($0.id))) }
        let body = PrepareBody(
            backLink: Link(visit.say("release.back"), visit.path(.releases)), action: visit.path(.prepareRelease),
            token: visit.token, kField: draft.kField(visit, problems), shareField: draft.shareField(visit, problems),
            leavingOut: draft.leavingOut(visit, advice: advice),
            waiting: waiting.isEmpty ? nil : PrepareBody.Waiting(waitingLinks: waiting))
        let texts = visit.texts("prepare", "intro", "action_label", "waiting_title")
        return try visit.page(
            "prepare", heading: visit.say("prepare.title"), [body, texts], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func preparedPage(
        _ request: Request, _ context: StaffContext, problems: [StaffProblem]
    ) async throws -> Response {
        let release = try await prepared(context)
        let visit = door.visit(.preparedRelease(release.id), request, context)
        let recalls = try await press.desk.recalled(by: release).keys.sorted()
        let texts = visit.texts(
            "prepare", "not_published", "publish", "discard", "recalls", "columns", "column_name", "column_done")
        return try visit.page(
            "prepared", heading: visit.say("release.title", ["id": .text(release.id)]),
            [PreparedBody(visit, release, recalls: recalls), texts], problems: problems,
            status: problems.isEmpty ? .ok : .conflict)
    }
}
