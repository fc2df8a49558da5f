import HTTPTypes
import Hummingbird
import Intake
import Localization
import Testing

@Suite struct BadInputTests {
    private static let canary = "canario-azul"

    private func begun(_ language: LanguageTag, _ steps: @escaping @Sendable (Browser) async throws -> Void)
        async throws
    {
        try await TestSite().visit { browser in
            try await browser.open("/\(language)/")
            try await browser.press()
            try await steps(browser)
        }
    }

    private func expectPage(_ browser: Browser, _ status: HTTPResponse.Status, _ language: LanguageTag) {
        #expect(browser.status == status)
        #expect(browser.page.html.contains("<html lang=\"\(language)\">"))
        #expect(!browser.page.html.contains("⟨") && !browser.page.title.isEmpty)
    }

    @Test(arguments: [LanguageTag.english, .spanish])
    func `too much at once is refused with a page and loses nothing that was saved`(_ language: LanguageTag)
        async throws
    {
        try await begun(language) { browser in
            try await browser.press("save", ["teller": ["witness"]])
            let body = ByteBuffer(string: "story=" + String(repeating: Self.canary, count: 200_000))
            try await browser.post("/\(language)/story/words", body: body)
            expectPage(browser, .contentTooLarge, language)
            #expect(!browser.page.html.contains(Self.canary))
            try await browser.open("/\(language)/story/telling")
            #expect(browser.page.value(of: "teller") == "witness")
        }
    }

    @Test(arguments: [LanguageTag.english, .spanish])
    func `bytes that are not UTF-8 are refused with a page`(_ language: LanguageTag) async throws {
        try await begun(language) { browser in
            try await browser.post("/\(language)/story/words", body: ByteBuffer(string: "story=\(Self.canary)%FF"))
            expectPage(browser, .badRequest, language)
            #expect(!browser.page.html.contains(Self.canary))
        }
    }

    @Test(arguments: ["", "forged", "AAAA"])
    func `a missing or forged form token keeps what was typed and works at the second press`(_ token: String)
        async throws
    {
        try await begun(.spanish) { browser in
            try await browser.open("/es/story/words")
            try await browser.press("save", ["token": [token], "story": [Self.canary]])
            expectPage(browser, .unprocessableContent, .spanish)
            #expect(browser.page.value(of: "story") == Self.canary)
            try await browser.press("save")
            #expect(browser.status == .ok && browser.path != "/es/story/words")
        }
    }

    @Test func `an answer that does not exist is pointed at, and the rest is kept`() async throws {
        try await begun(.english) { browser in
            try await browser.press("save", ["teller": ["martian"]])
            expectPage(browser, .unprocessableContent, .english)
            #expect(browser.page.links.contains("#field-teller-1"))
            #expect(browser.page.html.contains("id=\"field-teller-1\""))
        }
    }

    @Test func `a field that no page has is answered with the page`() async throws {
        try await begun(.english) { browser in
            try await browser.press("save", ["teller": ["witness"], "role": ["admin"]])
            expectPage(browser, .unprocessableContent, .english)
        }
    }

    @Test(arguments: ["/es/story/nope", "/es/story/..%2f", "/es/nada", "/es/story/A1"])
    func `a page that does not exist is told in the language of its address`(_ path: String) async throws {
        try await begun(.spanish) { browser in
            try await browser.open(path)
            expectPage(browser, .notFound, .spanish)
        }
    }

    @Test func `an address without a language is answered in the language the browser asks for`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/nothing", headers: [.acceptLanguage: "es-GT, en;q=0.4"])
            expectPage(browser, .notFound, .spanish)
        }
    }

    @Test(arguments: [HTTPRequest.Method.put, .delete, .post])
    func `a method that a page does not know is refused with a page`(_ method: HTTPRequest.Method) async throws {
        try await TestSite().visit { browser in
            try await browser.request("/en/safety", method)
            expectPage(browser, .methodNotAllowed, .english)
        }
    }

    @Test(arguments: ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", ""])
    func `a cookie that was changed leads to a new start, with what was typed to copy`(_ cookie: String) async throws {
        try await begun(.spanish) { browser in
            try await browser.open("/es/story/words")
            browser.cookies["story"] = cookie
            try await browser.press("save", ["story": ["\(Self.canary) y más palabras"]])
            expectPage(browser, .gone, .spanish)
            #expect(browser.page.html.contains("\(Self.canary) y más palabras"))
            try await browser.press()
            #expect(browser.path == "/es/story/telling")
        }
    }

    @Test(arguments: [("", "empty"), ("uno dos", "count"), ("0000 0000 0000 0000 0000 0001", "typo")])
    func `a wrong receipt is told apart by what is wrong with it`(_ typed: String, _ problem: String) async throws {
        let site = try await TestSite()
        try await site.visit { browser in
            try await browser.open("/es/regresar")
            try await browser.press("open", ["receipt": [typed]])
            expectPage(browser, .unprocessableContent, .spanish)
            #expect(browser.page.text.contains(site.catalogue.text("return.\(problem).problem", in: .spanish)))
            #expect(browser.page.value(of: "receipt") == typed)
        }
    }
}
