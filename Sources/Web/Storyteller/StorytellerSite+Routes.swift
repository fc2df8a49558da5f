import Hummingbird
import Intake
import Localization

extension StorytellerSite {
    typealias Answering = @Sendable (Visit) async throws -> Response

    /// Puts every page of the site, in every language, into the router.
    func addRoutes<Context: RequestContext>(to router: some RouterMethods<Context>) {
        for language in catalogue.languages {
            for route in SiteRoute.fixed {
                let (get, post) = answers(to: route)
                router.page(
                    route.pattern(in: language), get: get.map { handler($0, language) },
                    post: post.map { handler($0, language) })
            }
            router.page(
                SiteRoute.questionPattern(in: language),
                get: questionHandler(language, showQuestions), post: questionHandler(language, saveQuestions))
        }
    }

    private func answers(to route: SiteRoute) -> (get: Answering?, post: Answering?) {
        switch route {
        case .start: (start, nil)
        case .leave: ({ leave($0) }, nil)
        case .safety: ({ try safety($0) }, nil)
        case .begin: ({ .seeOther($0.path(.start)) }, begin)
        case .question: (nil, nil)
        case .beforeWriting: (beforeWriting, nil)
        case .check: (check, nil)
        case .keep: ({ .seeOther($0.path(.check)) }, keepDraft)
        case .hide: (showHiding, saveHiding)
        case .readers: (readers, nil)
        case .consent: (showConsent, saveConsent)
        case .receipt: (showReceipt, keepReceipt)
        case .thanks: ({ try thanks($0) }, nil)
        case .returning: ({ try showReturn($0) }, openStory)
        case .hideMore: ({ .seeOther($0.path(.returning)) }, hideMore)
        case .withdrawOne: ({ .seeOther($0.path(.returning)) }, withdrawOne)
        case .withdrawAll: ({ .seeOther($0.path(.returning)) }, withdrawAll)
        case .findings: (showFindings, nil)
        }
    }

    private func handler<Context>(
        _ answer: @escaping Answering, _ language: LanguageTag
    ) -> @Sendable (Request, Context) async throws -> Response {
        { request, _ in
            let visit = Visit(request: request, texts: Wording(catalogue, in: language))
            do {
                return try await answer(visit)
            } catch let gone as NoOpenDraft {
                return try expired(visit, gone)
            } catch is StorySent {
                return .seeOther(visit.path(.receipt))
            }
        }
    }

    private func questionHandler<Context: RequestContext>(
        _ language: LanguageTag, _ answer: @escaping @Sendable (Visit, FormPage) async throws -> Response
    ) -> @Sendable (Request, Context) async throws -> Response {
        { request, context in
            let name = context.parameters.get("page").flatMap { PageName(rawValue: $0) }
            guard let page = name.flatMap(form.page(named:)) else { throw WebRefusal.notFound }
            return try await handler({ try await answer($0, page) }, language)(request, context)
        }
    }
}
