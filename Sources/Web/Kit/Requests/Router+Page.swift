import HTTPTypes
import Hummingbird

extension RouterMethods {
    typealias PageHandler = @Sendable (Request, Context) async throws -> Response

    /// Answers `path` by the methods that are given, and every other common method with 405.
    func page(_ path: RouterPath, get: PageHandler? = nil, post: PageHandler? = nil) {
        let refuse: PageHandler = { _, _ in throw WebRefusal.methodNotAllowed }
        on(path, method: .get, use: get ?? refuse)
        on(path, method: .post, use: post ?? refuse)
        for method in [HTTPRequest.Method.put, .patch, .delete, .options] {
            on(path, method: method, use: refuse)
        }
    }
}
