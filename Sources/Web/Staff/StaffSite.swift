import Casework
import Foundation
import Hummingbird
import Intake
import Localization
import Redaction
import Sealing

/// What the staff site is made of, put together once.
struct StaffSite: Sendable {
    let desk: StaffDesk
    let form: FormDefinition
    let catalogue: Catalogue
    let templates: StrictTemplates
    let tokens: FormTokens
    /// Whether browsers reach it over https.
    let isSecure: Bool
    /// Everything in it is invented.
    let isDemo: Bool
    let clock: @Sendable () -> Date
    /// Reads redacted words again for a reviewer.
    let secondReading: @Sendable ([String]) -> SecondReading
    /// nil where no folder for releases is known: their pages are not there then.
    let press: ReleasePress?

    init(_ configuration: SiteConfiguration, templates: StrictTemplates) {
        desk = configuration.staff
        form = configuration.storytellers.form
        catalogue = configuration.catalogue
        self.templates = templates
        tokens = configuration.formTokens
        isSecure = configuration.isSecure
        isDemo = configuration.isDemo
        clock = configuration.now
        secondReading = configuration.storytellers.secondReading
        press = configuration.press
    }

    var cookie: SiteCookie { SiteCookie("staff", isSecure: isSecure) }

    /// Adds every page in every language of the catalogue.
    func addRoutes(to router: Router<BasicRequestContext>) {
        for language in catalogue.languages.sorted() {
            let door = StaffDoor(site: self, language: language)
            let group = router.group(context: StaffContext.self)
            EntranceController(door: door).add(to: group)
            SetupController(door: door).add(to: group)
            RecoveryKitController(door: door).add(to: group)
            QueueController(door: door).add(to: group)
            CaseController(door: door).add(to: group)
            UnsealController(door: door).add(to: group)
            PeopleController(door: door).add(to: group)
            AuditController(door: door).add(to: group)
            if let press {
                ReleasesController(door: door, press: press).add(to: group)
                ReleaseController(door: door, press: press).add(to: group)
                PrepareController(door: door, press: press).add(to: group)
                RecallController(door: door, press: press).add(to: group)
            }
        }
    }
}

/// The staff site in one language.
struct StaffDoor: Sendable {
    let site: StaffSite
    let language: LanguageTag

    func path(_ route: StaffRoute) -> String { route.path(in: language) }

    /// The pages below `group` that `audience` may see.
    func pages(
        for audience: StaffAudience, in group: RouterGroup<StaffContext>
    ) -> RouterGroup<StaffContext> {
        group.group().add(middleware: StaffAccess(door: self, audience: audience))
    }

    func visit(_ route: StaffRoute, _ request: Request, _ context: StaffContext) -> StaffVisit {
        StaffVisit(
            door: self, route: route, session: context.session, query: request.uri.query,
            notice: request.uri.queryParameters["notice"].flatMap { StaffNotice(rawValue: String($0)) })
    }
}
