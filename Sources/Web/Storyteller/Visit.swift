import Hummingbird
import Intake

/// One request of one reader, in the language of its address.
struct Visit: Sendable {
    let request: Request
    let texts: Wording

    var language: LanguageTag { texts.language }

    func path(_ route: SiteRoute) -> String { route.path(in: language) }
}
