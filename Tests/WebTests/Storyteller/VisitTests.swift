import HTTPTypes
import Intake
import Localization
import Testing

@Suite struct VisitTests {
    @Test(arguments: [("es-MX,es", "/es/"), ("en", "/en/"), ("fr", "/en/")])
    func `the first address leads to the language the browser asks for, without a cookie`(
        _ header: String, _ path: String
    ) async throws {
        try await TestSite().visit { browser in
            try await browser.open("/", headers: [.acceptLanguage: header])
            #expect(browser.path == path && browser.cookies.isEmpty)
        }
    }

    @Test func `every answer carries the headers that keep a visit private`() async throws {
        let expected = [
            "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Embedder-Policy": "require-corp",
            "Content-Security-Policy":
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'",
        ]
        try await TestSite().visit { browser in
            for path in ["/en/", "/es/seguridad", "/static/site.css", "/nothing", "/en/check"] {
                try await browser.open(path)
                for (name, value) in expected {
                    #expect(browser.headers[try #require(HTTPField.Name(name))] == value, "\(name) of \(path)")
                }
            }
        }
    }

    @Test(arguments: ["/es/", "/en/", "/es/seguridad", "/en/safety", "/es/regresar", "/en/return", "/es/gracias"])
    func `pages before a story begins set no cookie and begin with the way to leave`(_ path: String) async throws {
        try await TestSite().visit { browser in
            try await browser.open(path)
            #expect(browser.status == .ok && browser.cookies.isEmpty)
            #expect(browser.page.links.first == (path.hasPrefix("/es") ? "/es/salir" : "/en/leave"))
            #expect(!browser.page.html.contains("⟨") && !browser.page.html.contains("<script"))
        }
    }

    @Test func `every link of the first pages leads somewhere`() async throws {
        try await TestSite().visit { browser in
            for path in ["/es/", "/en/", "/es/seguridad", "/es/gracias"] {
                try await browser.open(path)
                for link in browser.page.links where !link.hasSuffix("salir") && !link.hasSuffix("leave") {
                    try await browser.open(link)
                    #expect(browser.status == .ok, "\(link) of \(path)")
                }
            }
        }
    }

    @Test func `leaving quickly clears the browser and shows the weather`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/es/")
            try await browser.press()
            #expect(browser.cookies["story"] != nil)
            try await browser.open("/es/salir")
            #expect(browser.status == .seeOther && browser.cookies.isEmpty)
            #expect(browser.headers[.location]?.hasPrefix("https://") == true)
            let clear = try #require(HTTPField.Name("Clear-Site-Data"))
            #expect(browser.headers[clear] == "\"cache\", \"cookies\", \"storage\"")
        }
    }

    @Test func `a link on another site cannot clear a story`() async throws {
        try await TestSite().visit { browser in
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            try await browser.open("/es/")
            try await browser.press()
            try await browser.open("/es/salir", headers: [site: "cross-site"])
            #expect(browser.status == .seeOther && browser.cookies["story"] != nil)
        }
    }

    @Test func `a story that is open is not replaced unless its teller says so`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/en/")
            try await browser.press()
            let cookie = browser.cookies["story"]
            try await browser.post("/en/begin", [])
            #expect(browser.cookies["story"] == cookie)
            try await browser.open("/en/")
            try await browser.press("over")
            #expect(browser.cookies["story"] == cookie, "asked before anything is deleted")
            try await browser.press("delete")
            #expect(browser.cookies["story"] != nil && browser.cookies["story"] != cookie)
        }
    }

    @Test func `over https the cookie is for this host alone`() async throws {
        try await TestSite(isSecure: true).visit { browser in
            try await browser.open("/en/")
            try await browser.press()
            #expect(browser.cookies.keys.sorted() == ["__Host-story"])
        }
    }

    @Test(arguments: [LanguageTag.english, .spanish])
    func `while nobody could read a story the way into it is closed, in words`(_ language: LanguageTag) async throws {
        let site = try await TestSite(isOpen: false)
        try await site.visit { browser in
            try await browser.open("/\(language)/")
            #expect(browser.status == .serviceUnavailable)
            #expect(browser.page.text.contains(site.catalogue.text("closed.lead.text", in: language)))
            try await browser.post("/\(language)/\(language == .spanish ? "empezar" : "begin")", [])
            #expect(browser.status == .serviceUnavailable && browser.cookies.isEmpty)
        }
    }
}
