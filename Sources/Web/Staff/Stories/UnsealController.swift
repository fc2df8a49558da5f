import Casework
import Hummingbird
import Intake
import Localization
import Sealing

/// Opening sealed words: a written reason first, then the words, once.
struct UnsealController: Sendable {
    let door: StaffDoor

    /// What can be opened.
    enum Copy: String, Sendable {
        case original, contact

        func route(_ story: StoryID) -> StaffRoute {
            switch self {
            case .original: .unsealOriginal(story.rawValue)
            case .contact: .unsealContact(story.rawValue)
            }
        }
    }

    func add(to group: RouterGroup<StaffContext>) {
        let readers = door.pages(for: .readers, in: group)
        readers.page(RouterPath(door.path(.unsealOriginal(":story"))), get: askFor(.original), post: open(.original))
        readers.page(RouterPath(door.path(.unsealContact(":story"))), get: askFor(.contact), post: open(.contact))
    }

    private func askFor(_ copy: Copy) -> RouterGroup<StaffContext>.PageHandler {
        { request, context in
            let story = try context.storyID()
            guard try context.signedIn().holds(.legal) else { throw StaffRefusal.noKey }
            return try reasonPage(copy, story, door.visit(copy.route(story), request, context), typed: "", problems: [])
        }
    }

    private func open(_ copy: Copy) -> RouterGroup<StaffContext>.PageHandler {
        { request, context in
            let story = try context.storyID()
            let visit = door.visit(copy.route(story), request, context)
            let session = try context.signedIn()
            let reason = context.form["reason"] ?? ""
            do {
                let opened = try await unseal(copy, story, reason: reason, session)
                let file = try await door.site.desk.file(of: story, session: session, now: door.site.clock())
                return try openedPage(copy, opened, file, visit)
            } catch let refusal as StaffRefusal where refusal == .reasonTooShort {
                let problem = StaffProblem("reason", refusal.message)
                return try reasonPage(copy, story, visit, typed: reason, problems: [problem])
            }
        }
    }

    private func unseal(
        _ copy: Copy, _ story: StoryID, reason: String, _ session: StaffSession
    ) async throws -> UnsealedCopy {
        let now = door.site.clock()
        return switch copy {
        case .original: try await door.site.desk.unsealOriginal(story, reason: reason, session: session, now: now)
        case .contact: try await door.site.desk.unsealContact(story, reason: reason, session: session, now: now)
        }
    }

    private func reasonPage(
        _ copy: Copy, _ story: StoryID, _ visit: StaffVisit, typed: String, problems: [StaffProblem]
    ) throws -> Response {
        let least = StaffDesk.shortestReason
        let body = UnsealBody(
            about: visit.say("unseal.about", ["code": .text(story.short)]),
            storyPath: visit.path(.story(story.rawValue)), action: visit.path(visit.route), token: visit.token,
            reason: TextField(
                "reason", label: visit.say("unseal.reason"),
                hint: visit.say("unseal.reason_hint", ["least": .number(least)]),
                problem: problems.text(at: "reason", visit), value: typed, isWord: false),
            send: visit.say("unseal.action"))
        return try visit.page(
            "unseal", heading: visit.say("unseal.title_\(copy.rawValue)"),
            [body, visit.texts("unseal", "warning", "written", "cancel")], problems: problems,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func openedPage(
        _ copy: Copy, _ opened: UnsealedCopy, _ file: CaseFile, _ visit: StaffVisit
    ) throws -> Response {
        let line = file.audit.first.map { AuditLine(visit, $0, people: file.people) }
        let body = UnsealedBody(
            about: visit.say("unseal.about", ["code": .text(file.record.id.short)]),
            storyPath: visit.path(.story(file.record.id.rawValue)), storyLanguage: file.record.language.rawValue,
            items: OpenedAnswers(labels: FormLabels(visit: visit), copy: opened).items, when: line?.when ?? "",
            who: line?.who ?? "", what: line?.what ?? "", why: line?.reason ?? "")
        return try visit.page(
            "unsealed", heading: visit.say("unseal.opened_\(copy.rawValue)"),
            [body, visit.texts("unseal", "once", "entry", "close")])
    }
}

/// What `unseal.mustache` shows beside its texts.
struct UnsealBody: PageModel {
    let about: String
    let storyPath: String
    let action: String
    let token: String
    let reason: TextField
    let send: String
}

/// What `unsealed.mustache` shows beside its texts.
struct UnsealedBody: PageModel {
    let about: String
    let storyPath: String
    let storyLanguage: String
    let items: [OpenedItem]
    let when: String
    let who: String
    let what: String
    let why: String
}
