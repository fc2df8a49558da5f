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
    let staff = StaffSite(configuration, templates: templates)
    router.add(
        middleware: ErrorPages { face, request in
            staff.errorPage(face, request) ?? storytellers.errorPage(face, request)
        })
    router.page("/") { request, _ in .seeOther(SiteRoute.start.path(in: storytellers.language(of: request))) }
    router.page("/static/:name") { _, context in try files.respond(context.parameters.get("name") ?? "") }
    storytellers.addRoutes(to: router)
    staff.addRoutes(to: router)
    return router
}
