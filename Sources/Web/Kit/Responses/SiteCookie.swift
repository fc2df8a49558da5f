import Hummingbird

/// A cookie for this site alone, out of reach of scripts.
///
/// Over https it has the `__Host-` prefix, so that no other host can set it (RFC 6265bis, section 4.1.3.2).
struct SiteCookie: Sendable {
    private let name: String
    private let isSecure: Bool

    init(_ name: String, isSecure: Bool) {
        self.name = isSecure ? "__Host-\(name)" : name
        self.isSecure = isSecure
    }

    func value(in request: Request) -> String? {
        request.cookies[name].map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// - Parameter days: how long the browser keeps it; nil for as long as it is open.
    func set(_ value: String, days: Int? = nil, on response: inout Response) {
        let age = days.map { "Max-Age=\($0 * 86_400); " } ?? ""
        response.headers[values: .setCookie].append("\(name)=\(value); \(age)\(attributes)")
    }

    func clear(on response: inout Response) {
        response.headers[values: .setCookie].append("\(name)=; Max-Age=0; \(attributes)")
    }

    private var attributes: String {
        "Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
    }
}
