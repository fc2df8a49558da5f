import Casework
import Hummingbird
import Intake
import Localization
import Sealing

/// The releases of data: for everybody on the staff, and all that a researcher sees.
struct ReleasesController: Sendable {
    let door: StaffDoor
    let press: ReleasePress

    func add(to group: RouterGroup<StaffContext>) {
        door.pages(for: .members, in: group).page(RouterPath(door.path(.releases)), get: list)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.releases, request, context)
        let releases = Array(try await press.desk.releases().reversed())
        let body = ReleasesBody(
            isEmpty: releases.isEmpty, hasRows: !releases.isEmpty, releaseRows: releases.map { ReleaseRow(visit, $0) },
            prepareLink: prepareLink(visit))
        let texts = visit.texts(
            "release", "list_intro", "list_caption", "empty_title", "empty_text", "column_id", "column_month",
            "column_state", "column_k")
        return try visit.page("releases", heading: visit.say("release.list_title"), [body, texts])
    }
}

extension ReleasesController {
    /// For those who may prepare a release.
    fileprivate func prepareLink(_ visit: StaffVisit) -> Link? {
        guard let session = visit.session, StaffAudience.keyHolders.includes(session.role) else { return nil }
        return Link(visit.say("prepare.title"), visit.path(.prepareRelease))
    }
}

/// What `releases.mustache` shows beside its texts.
struct ReleasesBody: PageModel {
    let isEmpty: Bool
    let hasRows: Bool
    let releaseRows: [ReleaseRow]
    let prepareLink: Link?
}

/// One release of the list.
struct ReleaseRow: PageModel {
    let id: String
    let path: String
    let month: String
    let state: String
    let stateClass: String
    let k: Int

    init(_ visit: StaffVisit, _ release: ReleaseRecord) {
        id = release.id
        path = visit.path(.release(release.id))
        month = visit.month(YearMonth(utc: release.published))
        let standing = release.recalled == nil ? "current" : "recalled"
        state = visit.say("release.\(standing)")
        stateClass = standing
        k = release.k
    }
}
