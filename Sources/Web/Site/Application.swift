public import Hummingbird
public import Logging

/// The router of both sites: pages, the files they load, and a page for every error.
///
/// No middleware writes down who asks for what.
public func makeRouter(_ configuration: SiteConfiguration, logger: Logger) throws -> Router<BasicRequestContext> {
    let strictness: StrictTemplates.Strictness =
        configuration.failsOnUnknownNames
        ? .fault : .report { logger.error("template", metadata: ["fault": "\($0)"]) }
    let templates = try StrictTemplates.ofProgram(strictness: strictness)
    let files = try StaticFiles.ofProgram()
    let storytellers = StorytellerSite(configuration, templates: templates)

    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(allowsOwnScripts: false, isSecure: configuration.isSecure))
    router.add(middleware: ErrorPages { storytellers.errorPage($0, $1) })
    router.page("/") { request, _ in .seeOther(SiteRoute.start.path(in: storytellers.language(of: request))) }
    router.page("/static/:name") { _, context in try files.respond(context.parameters.get("name") ?? "") }
    storytellers.addRoutes(to: router)
    StaffSite(configuration, templates: templates).addRoutes(to: router)
    return router
}
