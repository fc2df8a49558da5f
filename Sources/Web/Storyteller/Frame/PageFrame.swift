import HTTPTypes
import Hummingbird
import Intake
import Localization

/// How a page is framed, before its texts are known.
struct PageFrame {
    /// How the reader gets to the same page in another language.
    enum Switching {
        /// A link.
        case link(SiteRoute)
        /// The page's form is sent there, so that nothing typed is lost.
        case form(SiteRoute, enterKey: String)
        case none
    }

    let title: String
    let switching: Switching
    var hasProblems = false
    var hasFooter = false
}

extension StorytellerSite {
    func frame(_ frame: PageFrame, _ visit: Visit) -> FrameModel {
        let texts = visit.texts
        let ways = self.ways(frame.switching, visit)
        return FrameModel(
            language: visit.language.rawValue,
            title: texts(frame.hasProblems ? "site.tab.problem" : "site.tab.title", ["title": .text(frame.title)]),
            demo: isDemo ? texts("site.demo.text") : nil,
            leavePath: visit.path(.leave),
            leaveLabel: texts("bar.leave.label"),
            enterKey: ways.enterKey,
            languageLinks: ways.links,
            languageButtons: ways.buttons,
            footer: frame.hasFooter ? footer(visit) : nil)
    }

    private func ways(
        _ switching: PageFrame.Switching, _ visit: Visit
    ) -> (links: [LanguageWay], buttons: [LanguageWay], enterKey: String?) {
        switch switching {
        case .link(let route): (otherLanguages(of: route, visit), [], nil)
        case .form(let route, let enterKey): ([], otherLanguages(of: route, visit), enterKey)
        case .none: ([], [], nil)
        }
    }

    private func otherLanguages(of route: SiteRoute, _ visit: Visit) -> [LanguageWay] {
        catalogue.languages.filter { $0 != visit.language }.map { language in
            LanguageWay(
                tag: language.rawValue, name: visit.texts("language.\(language).name"), path: route.path(in: language))
        }
    }

    private func footer(_ visit: Visit) -> FooterModel {
        let texts = visit.texts
        return FooterModel(
            siteName: texts("site.name.text"),
            footerLabel: texts("footer.nav.label"),
            links: [
                LinkModel(path: visit.path(.start), label: texts("footer.start.link")),
                LinkModel(path: visit.path(.safety), label: texts("footer.safety.link")),
                LinkModel(path: visit.path(.returning), label: texts("footer.return.link")),
            ])
    }

    /// Renders `template` with its models and its frame.
    func page(
        _ template: String, _ models: [any PageModel], _ frame: PageFrame, _ visit: Visit,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        .html(try templates.render("storyteller/\(template)", models + [self.frame(frame, visit)]), status: status)
    }

    func page(
        _ template: String, _ model: some PageModel, _ frame: PageFrame, _ visit: Visit,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try page(template, [model], frame, visit, status: status)
    }
}
