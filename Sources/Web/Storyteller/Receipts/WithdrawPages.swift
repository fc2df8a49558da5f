import Casework
import Hummingbird
import Intake

struct WithdrawModel: PageModel {
    let heading: String
    let paragraphs: [String]
    let path: String
    let receipt: String
    let keepPath: String
    let keepLabel: String
    let confirmLabel: String
}

/// A title, a sentence and the way to the first page.
struct PlainModel: PageModel {
    let heading: String
    let lead: String
    let startPath: String
    let startLabel: String
}

extension StorytellerSite {
    func withdrawOne(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        let receipt = fields["receipt"] ?? ""
        return try await withStory(visit, receipt) { story in
            guard let scope = fields["scope"].flatMap(ConsentScope.init), scope != .store else {
                throw WebRefusal.unreadable
            }
            try await desk.withdraw(scope, from: story, language: visit.language, now: now())
            return try await withStory(visit, receipt) { changed in
                try sentPage(visit, changed, receipt: receipt, done: visit.texts("sent.changed.done"))
            }
        }
    }

    /// Asks once more before everything is destroyed.
    func withdrawAll(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        let receipt = fields["receipt"] ?? ""
        return try await withStory(visit, receipt) { story in
            guard fields["action"] == "withdraw" else { return try confirmWithdrawal(visit, receipt) }
            try await desk.withdraw(.store, from: story, language: visit.language, now: now())
            let texts = visit.texts
            let model = PlainModel(
                heading: texts("withdrawn.page.title"), lead: texts("withdrawn.lead.text"),
                startPath: visit.path(.start), startLabel: texts("footer.start.link"))
            let frame = PageFrame(title: model.heading, switching: .none, hasFooter: true)
            return try page("plain", model, frame, visit)
        }
    }

    private func confirmWithdrawal(_ visit: Visit, _ receipt: String) throws -> Response {
        let texts = visit.texts
        let model = WithdrawModel(
            heading: texts("withdraw.page.title"),
            paragraphs: texts.all("withdraw.lead.text", "withdraw.public.text"), path: visit.path(.withdrawAll),
            receipt: receipt, keepPath: visit.path(.returning), keepLabel: texts("withdraw.keep.button"),
            confirmLabel: texts("withdraw.confirm.button"))
        let frame = PageFrame(title: model.heading, switching: .form(.withdrawAll, enterKey: "stay"))
        return try page("withdraw", model, frame, visit)
    }
}
