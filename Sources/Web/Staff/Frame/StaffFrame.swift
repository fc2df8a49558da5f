import Casework
import Intake
import Localization

/// What surrounds every staff page.
struct StaffFrame: PageModel {
    let language: String
    let title: String
    let heading: String
    let skip: String
    let homePath: String
    let brand: String
    let desk: String
    let navigation: Navigation?
    let languageLinks: [LanguageLink]
    let person: PersonCorner?
    let banners: [Banner]
    let notice: String?
    let problems: ProblemSummary?

    struct Navigation: PageModel {
        let navigationLabel: String
        let links: [NavigationLink]
    }

    struct NavigationLink: PageModel {
        let path: String
        let label: String
        let isCurrent: Bool
    }

    struct LanguageLink: PageModel {
        let path: String
        let tag: String
        let name: String
    }

    struct PersonCorner: PageModel {
        let signedIn: String
        let kitPath: String?
        let kitLabel: String
        let signOut: String
        let signOutPath: String
        let signOutToken: String
    }

    struct Banner: PageModel {
        let text: String
        let link: Link?
    }

    init(_ visit: StaffVisit, heading: String, problems: [StaffProblem]) {
        language = visit.language.rawValue
        let page = visit.say("shell.title", ["page": .text(heading)])
        title = problems.isEmpty ? page : visit.say("shell.error_title", ["page": .text(page)])
        self.heading = heading
        skip = visit.say("shell.skip")
        homePath = visit.path(.home)
        brand = visit.say("shell.brand")
        desk = visit.say("shell.desk")
        navigation = visit.session.flatMap { Navigation(visit, $0) }
        languageLinks = Self.languageLinks(visit)
        person = visit.session.map { PersonCorner(visit, $0) }
        banners = Self.demoBanner(visit) + (visit.session.map { Self.banners(visit, $0) } ?? [])
        notice = visit.notice.map { visit.say($0.key) }
        self.problems = ProblemSummary(visit, problems)
    }

    /// The same page in the other languages, each under its own name.
    private static func languageLinks(_ visit: StaffVisit) -> [LanguageLink] {
        let query = visit.query.map { "?\($0)" } ?? ""
        return visit.site.catalogue.languages.sorted().filter { $0 != visit.language }.map { language in
            LanguageLink(
                path: visit.route.path(in: language) + query, tag: language.rawValue,
                name: visit.site.catalogue.text("staff.shell.language_name", in: language, [:]))
        }
    }

    /// A try-out says on every page that all of it is invented.
    private static func demoBanner(_ visit: StaffVisit) -> [Banner] {
        guard visit.site.isDemo else { return [] }
        return [Banner(text: visit.site.catalogue.text("site.demo.text", in: visit.language), link: nil)]
    }

    private static func banners(_ visit: StaffVisit, _ session: StaffSession) -> [Banner] {
        guard session.person.isRecoveryConfirmed, session.role.readsStories else { return [] }
        let lacksKeys = session.role.audiences.contains { !session.holds($0) }
        return lacksKeys ? [Banner(text: visit.say("shell.waiting_banner"), link: nil)] : []
    }
}

extension StaffFrame.Navigation {
    init?(_ visit: StaffVisit, _ session: StaffSession) {
        guard session.person.isRecoveryConfirmed else { return nil }
        navigationLabel = visit.say("shell.navigation")
        let parts: [(StaffRoute, String, StaffAudience)] = [
            (.stories, "shell.stories", .readers), (.releases, "shell.releases", .members),
            (.people, "shell.people", .keyHolders), (.audit, "shell.audit", .keyHolders),
        ]
        links = parts.filter { $0.2.includes(session.role) }.map { route, key, _ in
            StaffFrame.NavigationLink(
                path: visit.path(route), label: visit.say(key), isCurrent: visit.route.part == route)
        }
    }
}

extension StaffFrame.PersonCorner {
    init(_ visit: StaffVisit, _ session: StaffSession) {
        signedIn = visit.say(
            "shell.signed_in",
            ["name": .text(session.person.name), "role": .text(visit.say("role.\(session.role.rawValue)"))])
        kitPath = session.person.isRecoveryConfirmed ? visit.path(.newRecoveryKit) : nil
        kitLabel = visit.say("shell.new_kit")
        signOut = visit.say("shell.sign_out")
        signOutPath = visit.path(.signOut)
        signOutToken = visit.token
    }
}

extension StaffRoute {
    /// The entry of the navigation under which a page belongs; nil for pages outside of it.
    var part: StaffRoute? {
        switch self {
        case .home, .signIn, .signOut, .forgottenPassword, .setup, .recoveryKit, .newRecoveryKit: nil
        case .stories, .story, .approve, .sendBack, .unsealOriginal, .unsealContact: .stories
        case .people, .giveKeys, .disable: .people
        case .audit: .audit
        case .releases, .release, .recall, .codebook, .releaseFile, .prepareRelease, .preparedRelease, .discardRelease:
            .releases
        }
    }
}
