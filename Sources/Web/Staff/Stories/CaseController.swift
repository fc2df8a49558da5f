import Casework
import Hummingbird
import Intake
import Localization

/// One story's file, and the two steps of its review.
struct CaseController: Sendable {
    let door: StaffDoor

    func add(to group: RouterGroup<StaffContext>) {
        let readers = door.pages(for: .readers, in: group)
        readers.page(RouterPath(door.path(.story(":story"))), get: show)
        readers.page(RouterPath(door.path(.approve(":story"))), get: backToFile, post: approve)
        readers.page(RouterPath(door.path(.sendBack(":story"))), get: backToFile, post: sendBack)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await file(context.storyID(), request, context, problems: [])
    }

    /// Someone who reloads after a step, or switches the language, sees the file.
    @Sendable func backToFile(_ request: Request, _ context: StaffContext) async throws -> Response {
        .seeOther(door.path(.story(try context.storyID().rawValue)))
    }

    @Sendable func approve(_ request: Request, _ context: StaffContext) async throws -> Response {
        let story = try context.storyID()
        do {
            try await door.site.desk.approve(
                story, seen: context.seenSteps(), session: context.signedIn(), now: door.site.clock())
        } catch let refusal as StaffRefusal where refusal.status == .conflict {
            return try await file(story, request, context, problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.story(story.rawValue)) + StaffNotice.approved.query)
    }

    @Sendable func sendBack(_ request: Request, _ context: StaffContext) async throws -> Response {
        let story = try context.storyID()
        guard let reason = context.form["reason"].flatMap(SendBackReason.init) else {
            let problem = StaffProblem("reason", StaffMessage("problem.reason_choose"))
            return try await file(story, request, context, problems: [problem])
        }
        do {
            try await door.site.desk.sendBack(
                story, reason: reason, seen: context.seenSteps(), session: context.signedIn(),
                now: door.site.clock())
        } catch let refusal as StaffRefusal where refusal.status == .conflict {
            return try await file(story, request, context, problems: [StaffProblem(nil, refusal.message)])
        }
        return .seeOther(door.path(.story(story.rawValue)) + StaffNotice.sentBack.query)
    }

    private func file(
        _ story: StoryID, _ request: Request, _ context: StaffContext, problems: [StaffProblem]
    ) async throws -> Response {
        let visit = door.visit(.story(story.rawValue), request, context)
        let session = try context.signedIn()
        let file = try await door.site.desk.file(of: story, session: session, now: door.site.clock())
        let view = CaseView(visit: visit, file: file, session: session)
        let texts = visit.texts(
            "case", "narrative", "narrative_hint", "reading_heading", "reading_hidden", "answers", "review", "approve",
            "approve_hint", "send_back",
            "send_back_hint", "consents", "sealed", "history", "audit")
        return try visit.page(
            "case", heading: visit.say("case.title", ["code": .text(story.short)]),
            [
                view.summary, view.narrative, view.secondReading, view.answers, view.review(problems), view.consents,
                view.sealed,
                view.history, texts,
            ],
            problems: problems, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

extension StaffContext {
    /// How many steps of review the file had when this form was made.
    func seenSteps() throws -> Int {
        guard let seen = form["seen"].flatMap({ Int($0) }) else { throw WebRefusal.unreadable }
        return seen
    }

    /// The story in the address.
    func storyID() throws -> StoryID {
        guard let story = StoryID(rawValue: try parameters.require("story")) else { throw StaffRefusal.noSuchStory }
        return story
    }
}
