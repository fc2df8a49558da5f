import Casework
import Hummingbird
import Intake
import Localization

/// The box for words that are to be hidden after the story was sent.
struct HideMoreModel: PageModel {
    let path: String
    let receipt: String
    let label: String
    let hint: String
    let problem: String?
    let typed: String
    let button: String
}

/// Tables that left with a line made from this story: they cannot be called back, and the person is told so.
struct ReleasesOfStoryModel: PageModel {
    let heading: String
    let text: String
    let ids: [String]
}

/// What was typed into the box and not found.
struct MoreToHide {
    let typed: String
    let text: String
}

extension StorytellerSite {
    func hideMore(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        let receipt = fields["receipt"] ?? ""
        let typed = fields["more"] ?? ""
        return try await withStory(visit, receipt) { story in
            let words = Self.lines(typed)
            guard !words.isEmpty,
                try await desk.hideMore(words, in: story, language: visit.language, now: now())
            else {
                let text = visit.texts(words.isEmpty ? "sent.more.empty" : "sent.more.absent")
                return try sentPage(visit, story, receipt: receipt, problem: MoreToHide(typed: typed, text: text))
            }
            return try await withStory(visit, receipt) { changed in
                try sentPage(visit, changed, receipt: receipt, done: visit.texts("sent.more.done"))
            }
        }
    }

    func hideMore(
        in story: ReturnedStory, _ receipt: String, _ problem: MoreToHide?, _ visit: Visit
    ) -> HideMoreModel? {
        guard !story.words.isEmpty else { return nil }
        return HideMoreModel(
            path: visit.path(.hideMore), receipt: receipt, label: visit.texts("hide.more.label"),
            hint: visit.texts("sent.more.hint"), problem: problem?.text, typed: problem?.typed ?? "",
            button: visit.texts("sent.more.button"))
    }

    func releases(of story: ReturnedStory, _ texts: Wording) -> ReleasesOfStoryModel? {
        guard !story.releases.isEmpty else { return nil }
        return ReleasesOfStoryModel(
            heading: texts("sent.releases.heading"), text: texts("sent.releases.text"),
            ids: story.releases.map(\.id))
    }
}
