import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// A browser without scripts: keeps cookies, follows redirects, fills the forms of the page it shows.
final class Browser {
    private let client: any TestClientProtocol
    var cookies: [String: String] = [:]
    private(set) var page = Page(html: "")
    private(set) var path = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var headers = HTTPFields()

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    func open(_ path: String, headers: HTTPFields = [:]) async throws {
        try await request(path, .get, headers, nil)
    }

    /// Presses the button that has the value `button`, or the first one, of the form that `fields` go into.
    func press(_ button: String? = nil, action: String? = nil, _ fields: [String: [String]] = [:]) async throws {
        let form = try #require(page.form(with: button, action: action))
        let pressed = try #require(button == nil ? form.buttons.first : form.buttons.first { $0.value == button })
        var values = form.values.filter { fields[$0.name] == nil }
        values += fields.flatMap { name, list in list.map { (name: name, value: $0) } }
        if let name = pressed.name { values.append((name: name, value: pressed.value ?? "")) }
        try await post(pressed.formAction ?? form.action, values)
    }

    func follow(_ className: String) async throws {
        try await open(try #require(page.link(className)))
    }

    func post(_ path: String, _ values: [(name: String, value: String)]) async throws {
        let body = values.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
        try await post(path, body: ByteBuffer(string: body))
    }

    func post(_ path: String, body: ByteBuffer) async throws {
        try await request(path, .post, [.contentType: "application/x-www-form-urlencoded"], body)
    }

    func request(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields = [:], _ body: ByteBuffer? = nil
    ) async throws {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let address = String(path.prefix { $0 != "#" })
        let response = try await client.execute(uri: address, method: method, headers: headers, body: body)
        keepCookies(response.headers)
        if response.status == .seeOther, let location = response.headers[.location], location.hasPrefix("/") {
            return try await request(location, .get)
        }
        (self.path, status, self.headers) = (path, response.status, response.headers)
        page = Page(html: String(buffer: response.body))
    }

    private func keepCookies(_ headers: HTTPFields) {
        for value in headers[values: .setCookie] {
            let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = value.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
