import Casework
import Foundation
import Hummingbird
import Intake
import Localization

/// The queue: which stories wait, which are urgent, and where they happened.
struct QueueController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        door.pages(for: .readers, in: group).page(RouterPath(door.path(.stories)), get: list)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        let visit = door.visit(.stories, request, context)
        let filter = QueueFilter(request)
        let month = YearMonth(utc: door.site.clock())
        let page = try await door.site.desk.queue(filter.query(month: month), session: context.signedIn())
        if let last = filter.lastPage(of: page.total), filter.page > last {
            return .seeOther(door.path(.stories) + filter.queryString(page: last))
        }
        let labels = FormLabels(visit: visit)
        let body = QueueBody(visit, filter, page, labels, warning: try await warning(visit, context))
        let texts = visit.texts(
            "queue", "filters", "apply", "clear", "caption", "column_code", "column_urgency", "column_review",
            "column_where", "column_contact", "column_now", "column_language", "column_received", "column_consent")
        return try visit.page("queue", heading: visit.say("queue.title"), [body, texts])
    }
}

/// Something about the desk itself that a key holder should mend.
struct DeskWarning: PageModel {
    let label: String
    let path: String
    let action: String
}

extension QueueController {
    /// One lost password must not be able to close every story: says so while there is only one key holder.
    private func warning(_ visit: StaffVisit, _ context: StaffContext) async throws -> DeskWarning? {
        let session = try context.signedIn()
        guard session.role == .keyHolder else { return nil }
        guard try await door.site.desk.people(session: session).activeKeyHolders.count == 1 else { return nil }
        return DeskWarning(
            label: visit.say("queue.only_holder"), path: visit.path(.people), action: visit.say("queue.add_holder"))
    }
}

/// What `queue.mustache` shows beside its texts.
struct QueueBody: PageModel {
    let warning: DeskWarning?
    let path: String
    let isFiltered: Bool
    let selects: [ChoiceField]
    let countyHint: String?
    let clearPath: String?
    let countLine: String?
    let empty: Empty?
    let table: QueueTable?
    let pager: Pager?

    struct Empty: PageModel {
        let emptyTitle: String
        let emptyText: String
    }

    init(
        _ visit: StaffVisit, _ filter: QueueFilter, _ page: QueuePage, _ labels: FormLabels, warning: DeskWarning?
    ) {
        self.warning = warning
        let fields = QueueFilterFields(visit: visit, filter: filter, labels: labels)
        path = visit.path(.stories)
        isFiltered = !filter.isEmpty
        selects = fields.all
        countyHint = filter.state == nil ? visit.say("queue.county_first") : nil
        clearPath = filter.isEmpty ? nil : visit.path(.stories)
        let first = (filter.page - 1) * QueueFilter.pageSize + 1
        let last = first + page.entries.count - 1
        if page.entries.isEmpty {
            countLine = nil
            let key = filter.isEmpty ? "empty" : "none"
            empty = Empty(emptyTitle: visit.say("queue.\(key)_title"), emptyText: visit.say("queue.\(key)_text"))
            table = nil
        } else {
            countLine =
                page.total > page.entries.count
                ? visit.say(
                    "queue.range",
                    ["first": .number(first), "last": .number(last), "count": .number(page.total)])
                : visit.say("queue.count", ["count": .number(page.total)])
            empty = nil
            table = QueueTable(rows: page.entries.map { QueueRow(visit, $0, labels) })
        }
        pager = Pager(visit, filter, total: page.total)
    }
}

extension QueueFilter {
    /// Nil where there is nothing to show.
    func lastPage(of total: Int) -> Int? { total == 0 ? nil : (total + Self.pageSize - 1) / Self.pageSize }
}

/// Other pages of a long list.
struct Pager: PageModel {
    let pages: String
    let pageLine: String
    let previous: String
    let next: String
    let previousPath: String?
    let nextPath: String?

    /// Nil when one page is enough.
    init?(_ visit: StaffVisit, _ filter: QueueFilter, total: Int) {
        guard let count = filter.lastPage(of: total), count > 1 else { return nil }
        pages = visit.say("queue.pages")
        pageLine = visit.say("queue.page", ["page": .number(filter.page), "pages": .number(count)])
        previous = visit.say("queue.previous")
        next = visit.say("queue.next")
        let path = visit.path(.stories)
        previousPath = filter.page > 1 ? path + filter.queryString(page: filter.page - 1) : nil
        nextPath = filter.page < count ? path + filter.queryString(page: filter.page + 1) : nil
    }
}
