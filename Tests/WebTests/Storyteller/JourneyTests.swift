import HTTPTypes
import Intake
import Testing

/// Whole journeys: the page's own links are followed and its own forms filled.
@Suite struct JourneyTests {
    private static let story =
        "Me llamo María López. Mi hermano Juan trabaja más & gana < que otros en la panadería \"El Trigo\".\n\nFue duro."

    /// From the first page to the page with the story's own box; what is asked on the way is skipped.
    private func reachStory(_ browser: Browser, _ language: LanguageTag) async throws {
        try await browser.open("/\(language)/")
        try await browser.press()
        try await browser.press("save", ["teller": ["myself"]])
        for _ in 0..<30 where browser.page.value(of: "story") == nil {
            if browser.page.form(with: "skip", action: nil) == nil {
                try await browser.follow("button")
            } else {
                try await browser.press("skip")
            }
        }
        #expect(browser.page.value(of: "story") == "")
    }

    private func reachEnd(_ browser: Browser) async throws {
        try await browser.press("save", ["story": [Self.story]])
        for _ in 0..<9 where browser.page.form(with: "skip", action: nil) != nil { try await browser.press("skip") }
        try await browser.follow("button")
    }

    @Test(arguments: [LanguageTag.english, .spanish])
    func `a story is told, hidden, sent, found again by its receipt and withdrawn`(_ language: LanguageTag) async throws
    {
        try await TestSite().visit { browser in
            try await reachStory(browser, language)
            try await reachEnd(browser)
            #expect(browser.page.text.contains("María López"))
            #expect(browser.page.html.contains("Mi hermano <b>Juan</b> trabaja más &amp; gana &lt; que"))
            try await browser.press("update", ["more": ["el trigo\npanaderia"]])
            let preview = try #require(browser.page.html.firstMatch(of: /(?s)<div class="words">(.*?)<\/div>/)).1
            for word in ["López", "Juan", "Trigo", "panadería"] { #expect(!preview.contains(word)) }
            #expect(preview.contains("trabaja más &amp; gana &lt; que otros"))

            try await browser.press("save")
            #expect(browser.page.html.contains(preview))
            try await browser.follow("button")
            try await browser.press("send")
            #expect(browser.status == .unprocessableContent)
            try await browser.press("send", ["scope": ["store", "research"]])
            #expect(browser.status == .unprocessableContent, "nobody said how the page was read")
            try await browser.press("send", ["scope": ["store", "research"], "manner": ["self"]])
            #expect(browser.cookies.keys.sorted() == ["story"])
            let words = try #require(browser.page.html.firstMatch(of: /<p lang="es">([^<]*)</)).1
            try await browser.press()
            #expect(browser.cookies.isEmpty)

            try await browser.open(try #require(browser.page.links.last))
            try await browser.press("open", ["receipt": [words.uppercased()]])
            #expect(browser.page.text.contains("trabaja") && !browser.page.text.contains("López"))
            let hideMore = try #require(browser.page.forms.first { $0.values.contains { $0.name == "more" } })
            let receipt = try #require(hideMore.values.first { $0.name == "receipt" })
            try await browser.post(hideMore.action, [receipt, (name: "more", value: "girasoles")])
            #expect(browser.status == .unprocessableContent && browser.page.value(of: "more") == "girasoles")
            try await browser.post(hideMore.action, [receipt, (name: "more", value: "Fue duro")])
            #expect(browser.status == .ok && !browser.page.text.contains("Fue duro"))
            let takeBack = try #require(browser.page.forms.first { $0.values.contains { $0.name == "scope" } })
            try await browser.post(takeBack.action, takeBack.values)
            #expect(browser.status == .ok && !browser.page.forms.contains { $0.values.contains { $0.name == "scope" } })
            try await browser.press(action: try #require(browser.page.forms.last?.action))
            try await browser.press("withdraw")
            #expect(browser.status == .ok)
            try await browser.open("/\(language)/\(language == .spanish ? "regresar" : "return")")
            try await browser.press("open", ["receipt": [String(words)]])
            #expect(browser.status == .ok && !browser.page.text.contains("trabaja"))
        }
    }

    @Test func `what a second window changed is not sent unseen`() async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, .spanish)
            try await reachEnd(browser)
            try await browser.press("save")
            try await browser.follow("button")
            let consent = try #require(browser.page.form(with: "send", action: nil))
            try await browser.open("/es/story/words")
            try await browser.press("save", ["story": ["Otra historia, que nadie vio."]])
            let fields =
                consent.values + [
                    (name: "scope", value: "store"), (name: "manner", value: "self"), (name: "action", value: "send"),
                ]
            try await browser.post(consent.action, fields)
            #expect(browser.status == .unprocessableContent && browser.page.text.contains("otra ventana"))
            try await browser.press("send")
            #expect(browser.status == .ok && browser.page.html.contains("class=\"receipt"))
        }
    }

    @Test func `what was typed before the language was changed is taken, shown and sent`() async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, .spanish)
            try await browser.press("switch", ["story": [Self.story]])
            try await browser.open("/en/consent")
            #expect(browser.page.text.contains("trabaja"))
            try await browser.press("send", ["scope": ["store"], "manner": ["self"]])
            #expect(browser.status == .ok && browser.page.html.contains("class=\"receipt"))
        }
    }

    @Test func `passing a page loses nothing that stands on it`() async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, .spanish)
            try await browser.press("skip", ["story": [Self.story]])
            try await browser.open("/es/story/words")
            #expect(browser.page.value(of: "story") == Self.story)
            try await browser.press("skip", ["story": [String(repeating: "ñ", count: 20_001)]])
            try await browser.open("/es/revisar")
            #expect(browser.page.text.contains("todavía no se guardó"))
        }
    }

    @Test func `a way out of a question can be changed for an answer without script`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/es/")
            try await browser.press()
            let page = browser.path
            try await browser.press("save", ["teller": ["rather_not_say"]])
            try await browser.open(page)
            let chosen = try #require(browser.page.form(with: "save", action: nil)).values
            #expect(chosen.filter { $0.name.hasPrefix("teller") }.map(\.value) == ["rather_not_say"])
            try await browser.press("save", ["teller": ["myself"]])
            #expect(browser.status == .ok && browser.path != page)
        }
    }

    @Test func `a draft is kept for thirty days only where the person asks for it`() async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, .spanish)
            try await browser.open("/es/revisar")
            try await browser.press("long")
            #expect(browser.path.hasPrefix("/es/revisar") && browser.page.form(with: "short", action: nil) != nil)
            try await browser.press("short")
            #expect(browser.page.form(with: "long", action: nil) != nil)
        }
    }

    @Test(arguments: [LanguageTag.english, .spanish])
    func `the other language keeps the page and what is typed but not saved`(_ language: LanguageTag) async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, language)
            let path = browser.path
            for typed in [Self.story, String(repeating: "ñ", count: 20_001)] {
                try await browser.press("switch", ["story": [typed]])
                #expect(browser.path.dropFirst(3) == path.dropFirst(3) && browser.path != path)
                #expect(browser.page.value(of: "story") == typed)
                try await browser.press("switch")
                #expect(browser.path == path)
                #expect(browser.page.value(of: "story") == typed)
            }
        }
    }

    @Test func `the other language keeps what is ticked on the consent page`() async throws {
        try await TestSite().visit { browser in
            try await reachStory(browser, .spanish)
            try await reachEnd(browser)
            try await browser.press("save")
            try await browser.follow("button")
            try await browser.press("switch", ["scope": ["store", "quote"], "manner": ["interpreter"]])
            #expect(browser.path == "/en/consent")
            let form = try #require(browser.page.form(with: "send", action: nil))
            #expect(form.values.filter { $0.name == "scope" }.map(\.value) == ["store", "quote"])
            #expect(form.values.contains { $0.name == "manner" && $0.value == "interpreter" })
        }
    }

    @Test func `an answer that brings a further question keeps the reader on the page until it is seen`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/en/")
            try await browser.press()
            try await browser.open("/en/story/place")
            try await browser.press("save", ["state": ["NC"]])
            #expect(browser.status == .ok)
            try await browser.open("/en/check")
            #expect(browser.page.text.contains("North Carolina"))
        }
    }

    @Test func `from the check of answers one question is changed, and the way leads back there`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/en/")
            try await browser.press()
            try await browser.open("/en/check")
            try await browser.open(try #require(browser.page.links.first { $0.contains("from=check") }))
            try await browser.press("save", ["teller": ["witness"]])
            #expect(browser.path == "/en/check")
        }
    }
}
