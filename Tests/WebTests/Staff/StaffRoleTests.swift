import Casework
import HTTPTypes
import Intake
import Sealing
import Storage
import Testing

@testable import Web

@Suite struct StaffRoleTests {
    @Test func `a researcher sees releases and nothing else`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            _ = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let browser = try await fixture.browser(.researcher, named: "Iris", client, in: .spanish)
            #expect(browser.page.status == .ok)
            for route in [StaffRoute.stories, .story(id), .unsealOriginal(id), .unsealContact(id), .people, .audit] {
                let page = try await browser.open(route.path(in: .spanish))
                #expect(page.status == .forbidden, "\(route)")
                #expect(!page.text.contains("[PERSONA"))
            }
            #expect(try await browser.open(StaffRoute.releases.path(in: .spanish)).status == .ok)
        }
    }

    @Test func `nobody without a session sees anything`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            for route in [StaffRoute.stories, .people, .audit, .releases, .recoveryKit, .story("x")] {
                let browser = StaffBrowser(client)
                let page = try await browser.open(route.path(in: .english))
                #expect(page.text.contains("name=\"password\""), "\(route)")
            }
        }
    }

    @Test func `an advocate waits for keys, reads with them, and cannot unseal`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let holder = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let advocate = try await fixture.browser(.advocate, named: "Luz", client)
            #expect(try await !advocate.open(StaffRoute.story(id).path(in: .english)).text.contains("<mark>"))

            let people = try await holder.open(StaffRoute.people.path(in: .english))
            let give = try #require(people.text.firstMatch(of: /action="(\S+\/keys)"/)).output.1
            try await holder.post(String(give))
            #expect(holder.page.text.contains("role=\"status\""))
            #expect(try await advocate.open(StaffRoute.story(id).path(in: .english)).text.contains("<mark>"))
            #expect(try await advocate.open(StaffRoute.unsealOriginal(id).path(in: .english)).status == .conflict)
        }
    }

    @Test func `a key holder adds people, shows their link once, and cannot take away the last key holder`()
        async throws
    {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let people = StaffRoute.people.path(in: .english)
            try await browser.open(people)
            try await browser.post(people, ["name": " ", "role": "owner"])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.post(people, ["name": "Luz", "role": "advocate"])
            let link = try #require(browser.page.text.firstMatch(of: /value="\S+(\/en\/staff\/setup\/[^"]+)"/)).output.1
            let other = StaffBrowser(client)
            #expect(try await other.open(String(link)).text.contains("Luz"))
            #expect(try await !browser.open(people).text.contains("/setup/"))

            let ana = try #require(try await fixture.store.people().first)
            let disable = StaffRoute.disable(ana.id.rawValue).path(in: .english)
            try await browser.open(disable)
            try await browser.post(disable)
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.text.contains("class=\"problems\""))
        }
    }

    @Test func `every page speaks both languages and links to itself in the other`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let person = try #require(try await fixture.store.people().first).id.rawValue
            let routes: [StaffRoute] = [
                .stories, .story(id), .unsealOriginal(id), .unsealContact(id), .people, .disable(person), .audit,
                .releases, .forgottenPassword,
            ]
            for route in routes {
                for (language, other) in [(LanguageTag.english, LanguageTag.spanish), (.spanish, .english)] {
                    let page = try await browser.open(route.path(in: language) + "?page=1")
                    #expect(page.status == .ok, "\(route)")
                    #expect(page.text.contains("<html lang=\"\(language)\">"))
                    #expect(page.text.contains("href=\"\(route.path(in: other))?page=1\""))
                    #expect(!page.text.contains("⟨"), "\(route): a text is missing")
                }
            }
        }
    }
}
