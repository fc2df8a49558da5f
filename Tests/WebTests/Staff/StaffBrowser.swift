import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Intake
import NIOCore
import Sealing
import Storage

@testable import Web

/// Something a test looks for in a page that is not there.
struct MissingInPage: Error {
    let what: String
}

/// A browser without script: keeps the cookie, sends forms with the token of the page it was read from.
final class StaffBrowser {
    struct Page {
        let status: HTTPResponse.Status
        let text: String
        let location: String?
        let headers: HTTPFields
    }

    let client: any TestClientProtocol
    var cookie: String?
    private(set) var page = Page(status: .ok, text: "", location: nil, headers: [:])

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// Asks for a path and follows redirections.
    @discardableResult
    func open(_ path: String) async throws -> Page {
        try await send(path, .get, body: nil)
        var hops = 0
        while page.status == .seeOther, let location = page.location, hops < 5 {
            try await send(location, .get, body: nil)
            hops += 1
        }
        return page
    }

    /// Posts `fields` with the hidden ones of the page's form and follows the redirection.
    /// - Parameter hidden: those of a form on a page seen before.
    @discardableResult
    func post(
        _ path: String, _ fields: [String: String] = [:], hidden: [String: String]? = nil
    ) async throws -> Page {
        let fields = try (hidden ?? self.hidden(for: path)).merging(fields) { _, typed in typed }
        let body = fields.map { "\($0.key.formEncoded)=\($0.value.formEncoded)" }.joined(separator: "&")
        try await send(path, .post, body: body)
        if page.status == .seeOther, let location = page.location { try await open(location) }
        return page
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, body: String?) async throws {
        var headers: HTTPFields = [:]
        if let cookie { headers[.cookie] = cookie }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        for value in response.headers[values: .setCookie] {
            let pair = value.split(separator: ";").first.map(String.init) ?? ""
            cookie = pair.hasSuffix("=") ? nil : pair
        }
        page = Page(
            status: response.status, text: String(buffer: response.body), location: response.headers[.location],
            headers: response.headers)
    }

    /// The hidden fields of the form that posts to `path`, its token among them.
    func hidden(for path: String) throws -> [String: String] {
        let after = page.text.components(separatedBy: "action=\"\(path)\"").dropFirst().first ?? ""
        let form = after.components(separatedBy: "</form>").first ?? ""
        let fields = form.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/).map { match in
            (String(match.output.1), String(match.output.2))
        }
        guard !fields.isEmpty else { throw MissingInPage(what: "a form that posts to \(path)") }
        return Dictionary(fields) { first, _ in first }
    }

    /// The four-character groups of the recovery kit that the page shows.
    var kitGroups: [String] {
        page.text.components(separatedBy: "<li><span>").dropFirst().map { String($0.prefix(4)) }
    }

    /// A whole set-up: password, kit, kit typed back.
    func setUp(_ token: SetupToken, in language: LanguageTag = .english) async throws {
        let path = StaffRoute.setup(token: token.description).path(in: language)
        try await open(path)
        try await post(path, ["password": StaffFixture.password, "again": StaffFixture.password])
        let groups = kitGroups
        let confirm = StaffRoute.recoveryKit.path(in: language)
        try await open(confirm)
        try await post(confirm, ["kit": groups.joined(separator: " ").lowercased()])
    }
}

extension String {
    fileprivate var formEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self
    }
}

extension StaffFixture {
    /// A browser in which a new person of `role` has finished their set-up.
    func browser(
        _ role: StaffRole, named name: String, _ client: any TestClientProtocol, in language: LanguageTag = .english
    ) async throws -> StaffBrowser {
        let browser = StaffBrowser(client)
        try await browser.setUp(desk.invite(name, role: role, now: clock.now), in: language)
        return browser
    }
}
