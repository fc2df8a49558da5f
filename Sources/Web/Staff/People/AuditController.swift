import Casework
import Hummingbird

/// The audit log, newest first. For key holders.
struct AuditController: Sendable {
    /// Lines on a page.
    static let pageSize = 100

    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        door.pages(for: .keyHolders, in: group).page(RouterPath(door.path(.audit)), get: list)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.audit, request, context)
        let session = try context.signedIn()
        let asked = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        let page = min(max(asked, 1), 100_000)
        // One more than is shown tells whether there are older ones.
        let entries = try await door.site.desk.auditLog(
            limit: Self.pageSize + 1, offset: (page - 1) * Self.pageSize, session: session)
        let people = try await door.site.desk.people(session: session)
        let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let body = AuditBody(visit, entries, names: names, page: page)
        let texts = visit.texts(
            "audit", "intro", "caption", "column_when", "column_who", "column_what", "column_story", "column_reason")
        return try visit.page("audit", heading: visit.say("audit.title"), [body, texts])
    }
}

/// What `audit.mustache` shows beside its texts.
struct AuditBody: PageModel {
    let emptyLine: String?
    let hasRows: Bool
    let rows: [AuditLine]
    let pager: AuditPager?

    init(_ visit: StaffVisit, _ entries: [AuditEntry], names: [PersonID: String], page: Int) {
        rows = entries.prefix(AuditController.pageSize).map { AuditLine(visit, $0, people: names) }
        hasRows = !rows.isEmpty
        emptyLine = rows.isEmpty ? visit.say("audit.empty") : nil
        pager = AuditPager(visit, page: page, hasOlder: entries.count > AuditController.pageSize)
    }
}

/// Ways to newer and older lines; nil when there are neither.
struct AuditPager: PageModel {
    let newer: String
    let older: String
    let newerPath: String?
    let olderPath: String?

    init?(_ visit: StaffVisit, page: Int, hasOlder: Bool) {
        guard page > 1 || hasOlder else { return nil }
        newer = visit.say("audit.newer")
        older = visit.say("audit.older")
        newerPath = page > 1 ? "\(visit.path(.audit))?page=\(page - 1)" : nil
        olderPath = hasOlder ? "\(visit.path(.audit))?page=\(page + 1)" : nil
    }
}
