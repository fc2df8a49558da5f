import HTTPTypes
import Hummingbird

/// The headers that every answer carries: load nothing from elsewhere, tell nobody, keep nothing.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    /// Whether pages may run the program's own scripts. Storyteller pages never do.
    let allowsOwnScripts: Bool
    /// Whether the service is reached over https, so that browsers may be told to insist on it.
    let isSecure: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.common { set(name, value, on: &response) }
        set("Content-Security-Policy", contentSecurityPolicy, on: &response)
        if isSecure { set("Strict-Transport-Security", "max-age=31536000", on: &response) }
        return response
    }

    private var contentSecurityPolicy: String {
        let scripts = allowsOwnScripts ? " script-src 'self';" : ""
        return "default-src 'none'; style-src 'self'; img-src 'self';\(scripts) form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'"
    }

    private func set(_ name: String, _ value: String, on response: inout Response) {
        guard let name = HTTPField.Name(name) else { preconditionFailure("not a header: \(name)") }
        response.headers[name] = value
    }

    private static var common: [(String, String)] {
        [
            ("Cache-Control", "no-store"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", permissions),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("X-Robots-Tag", "noindex, nofollow, noarchive"),
        ]
    }

    private static var permissions: String {
        [
            "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "fullscreen",
            "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
            "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
        ].map { "\($0)=()" }.joined(separator: ", ")
    }
}
