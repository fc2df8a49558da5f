import Casework
import HTTPTypes
import Hummingbird
import Logging

/// What a person sees of an error.
struct ErrorFace: Sendable {
    let status: HTTPResponse.Status
    /// The texts are `error.<key>.title`, `error.<key>.body` and `error.<key>.action`.
    let key: String
    /// Only of failures of the machine.
    let incident: Incident?
}

/// Turns every error into a page in the reader's language; failures of the machine also go to the log.
///
/// The log has the incident's code, the kind of the error and nothing that a person wrote.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
    let page: @Sendable (ErrorFace, Request) -> Response

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as WebRefusal {
            return page(ErrorFace(status: refusal.status, key: refusal.key, incident: nil), request)
        } catch let error as any HTTPResponseError where error.status == .notFound {
            let refusal = WebRefusal.notFound
            return page(ErrorFace(status: refusal.status, key: refusal.key, incident: nil), request)
        } catch {
            var generator = SystemRandomNumberGenerator()
            let incident = Incident(using: &generator)
            context.logger.error("fault", metadata: ["incident": "\(incident)", "kind": "\(logFace(of: error))"])
            return page(ErrorFace(status: .internalServerError, key: "fault", incident: incident), request)
        }
    }
}

/// An error that knows how to speak to the operator: in English, without a word of a story.
protocol LoggedFault: Error {
    var logFace: String { get }
}

/// Never the description of an unknown error, which may carry what a person wrote.
private func logFace(of error: any Error) -> String {
    if let fault = error as? any Fault { return fault.explanation }
    return (error as? any LoggedFault)?.logFace ?? String(reflecting: type(of: error))
}
