import Casework
import Hummingbird
import Intake
import Localization

struct SentModel: PageModel {
    let done: String?
    let heading: String
    let openPath: String
    let receipt: String
    let month: String
    let state: String
    let words: PreviewModel?
    let hideMore: HideMoreModel?
    let releases: ReleasesOfStoryModel?
    let consents: GivenConsentsModel?
    let everything: EverythingModel?
    let closePath: String
    let closeLabel: String
}

struct GivenConsentsModel: PageModel {
    let heading: String
    let scopes: [GivenScopeModel]
}

struct GivenScopeModel: PageModel {
    let label: String
    let status: String
    let withdraw: WithdrawOneModel?
}

struct WithdrawOneModel: PageModel {
    let path: String
    let receipt: String
    let scope: String
    let label: String
    let about: String
}

struct EverythingModel: PageModel {
    let heading: String
    let text: String
    let path: String
    let receipt: String
    let label: String
}

extension StorytellerSite {
    func sentPage(
        _ visit: Visit, _ story: ReturnedStory, receipt: String, done: String? = nil, problem: MoreToHide? = nil
    ) throws -> Response {
        let texts = visit.texts
        let isThere = story.state != .withdrawn
        let month = texts(
            "sent.month.text",
            ["month": .text(texts.month(story.received.month)), "year": .text(String(story.received.year))])
        let model = SentModel(
            done: done, heading: texts("sent.page.title"), openPath: visit.path(.returning), receipt: receipt,
            month: month, state: texts(story.stateKey), words: isThere ? words(of: story, visit) : nil,
            hideMore: isThere ? hideMore(in: story, receipt, problem, visit) : nil,
            releases: releases(of: story, texts),
            consents: isThere ? consents(of: story, receipt, visit) : nil,
            everything: isThere ? everything(receipt, visit) : nil, closePath: visit.path(.start),
            closeLabel: texts("sent.close.link"))
        let frame = PageFrame(
            title: model.heading, switching: .form(.returning, enterKey: "open"), hasProblems: problem != nil,
            hasFooter: true)
        return try page("sent", model, frame, visit, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func words(of story: ReturnedStory, _ visit: Visit) -> PreviewModel {
        let texts = form.questions.compactMap { question in
            story.words[question.name].map {
                TextModel(question: heading(of: question.name, visit), segments: [SegmentModel(words: $0)])
            }
        }
        return PreviewModel(
            heading: visit.texts("sent.words.heading"),
            text: visit.texts(texts.isEmpty ? "sent.words.none" : "sent.words.text"), texts: texts)
    }

    private func consents(of story: ReturnedStory, _ receipt: String, _ visit: Visit) -> GivenConsentsModel {
        // Taking back `store` is taking everything back, which has its own place on the page.
        let scopes = ConsentScope.allCases.filter { $0 != .store }
        return GivenConsentsModel(
            heading: visit.texts("sent.consents.heading"),
            scopes: scopes.map { given($0, story, receipt, visit) })
    }

    private func given(
        _ scope: ConsentScope, _ story: ReturnedStory, _ receipt: String, _ visit: Visit
    ) -> GivenScopeModel {
        let texts = visit.texts
        let label = texts(scope.titleKey)
        let isActive = story.consents.isActive(scope)
        let wasGiven = story.consents.events.contains { $0.scope == scope }
        let status = isActive ? "sent.consents.yes" : wasGiven ? "sent.consents.withdrawn" : "sent.consents.no"
        let withdraw = WithdrawOneModel(
            path: visit.path(.withdrawOne), receipt: receipt, scope: scope.rawValue,
            label: texts("sent.withdraw.button"), about: texts("sent.withdraw.about", ["scope": .text(label)]))
        return GivenScopeModel(label: label, status: texts(status), withdraw: isActive ? withdraw : nil)
    }

    private func everything(_ receipt: String, _ visit: Visit) -> EverythingModel {
        let texts = visit.texts
        return EverythingModel(
            heading: texts("sent.everything.heading"), text: texts("sent.everything.text"),
            path: visit.path(.withdrawAll), receipt: receipt, label: texts("sent.everything.button"))
    }
}

extension ReturnedStory {
    /// The sentence that tells a storyteller where their story is, and what a reader asks of them.
    var stateKey: String {
        switch state {
        case .waiting: "sent.waiting.state"
        case .approved: "sent.approved.state"
        case .sentBack: "sent.back.\(sentBack?.textName ?? SendBackReason.wordsStillShow.textName)"
        case .withdrawn: "sent.withdrawn.state"
        }
    }
}

extension SendBackReason {
    var textName: String {
        switch self {
        case .wordsStillShow: "wordsStillShow"
        case .tooMuchHidden: "tooMuchHidden"
        case .notThisSubject: "notThisSubject"
        case .sentTwice: "sentTwice"
        }
    }
}
