import Casework
import Foundation
import Intake
import Localization
import Sealing

/// The pages of those who tell a story.
struct StorytellerSite: Sendable {
    let desk: StorytellerDesk
    let catalogue: Catalogue
    let templates: StrictTemplates
    let tokens: FormTokens
    let weather: WeatherPages
    /// The key to the story that is being told, and after sending to its receipt until that is written down.
    let draftCookie: SiteCookie
    /// Everything is invented, and every page says so.
    let isDemo: Bool
    /// Where the public page of findings has its numbers; nil when there is no such page.
    let publicFindings: ReleasePress?
    let now: @Sendable () -> Date

    init(_ configuration: SiteConfiguration, templates: StrictTemplates) {
        desk = configuration.storytellers
        catalogue = configuration.catalogue
        self.templates = templates
        tokens = configuration.formTokens
        weather = configuration.weather
        draftCookie = SiteCookie("story", isSecure: configuration.isSecure)
        isDemo = configuration.isDemo
        publicFindings = configuration.showsFindings ? configuration.press : nil
        now = configuration.now
    }

    var form: FormDefinition { desk.form }

    /// Where a story begins.
    var firstPage: SiteRoute { form.pages.first.map { .question($0.name) } ?? .check }
}
