import Casework
import HTTPTypes
import Intake
import Sealing
import Storage
import Testing

@testable import Web

@Suite struct StaffEntranceTests {
    @Test(arguments: [LanguageTag.english, .spanish])
    func `set-up greets, asks for a password, shows the kit once and opens the desk when it is typed back`(
        language: LanguageTag
    ) async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = StaffBrowser(client)
            let token = try await fixture.desk.invite("Ana Robles", role: .keyHolder, now: fixture.clock.now)
            let path = StaffRoute.setup(token: token.description).path(in: language)
            #expect(try await browser.open(path).text.contains("Ana Robles"))

            try await browser.post(path, ["password": "short", "again": "short"])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.text.contains("href=\"#password\""))

            try await browser.post(path, ["password": StaffFixture.password, "again": "another one entirely"])
            #expect(browser.page.text.contains("href=\"#again\""))

            try await browser.post(path, ["password": StaffFixture.password, "again": StaffFixture.password])
            let groups = browser.kitGroups
            #expect(groups.count == 10)

            let desk = StaffRoute.stories.path(in: language)
            try await browser.open(desk)
            let confirm = StaffRoute.recoveryKit.path(in: language)
            #expect(browser.page.text.contains("action=\"\(confirm)\""), "the desk stays closed")
            try await browser.post(confirm, ["kit": "AAAA BBBB"])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.post(confirm, ["kit": groups.joined(separator: "-")])
            #expect(browser.page.status == .ok)
            #expect(browser.page.text.contains("aria-current=\"page\""))

            #expect(try await browser.open(path).status == .gone, "the link works once")
        }
    }

    @Test func `a wrong name and a wrong password get the same answer, and many tries a waiting time`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            _ = try await fixture.browser(.keyHolder, named: "Ana", client)
            let path = StaffRoute.signIn.path(in: .english)
            let browser = StaffBrowser(client)
            try await browser.open(path)
            let unknown = try await browser.post(path, ["name": "Eva", "password": "no such person here"])
            let wrong = try await browser.post(path, ["name": "Ana", "password": "not the password"])
            #expect(wrong.status == .unprocessableContent)
            #expect(unknown.text.replacing("Eva", with: "Ana") == wrong.text)
            for _ in 0..<5 { try await browser.post(path, ["name": "Ana", "password": "not the password"]) }
            #expect(browser.page.status == .tooManyRequests)
            fixture.clock.advance(minutes: 16)
            try await browser.post(path, ["name": " ana ", "password": StaffFixture.password])
            #expect(browser.page.status == .ok)
            #expect(browser.cookie != nil)
        }
    }

    @Test func `the recovery kit opens the way to a new password`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = StaffBrowser(client)
            let token = try await fixture.desk.invite("Ana", role: .keyHolder, now: fixture.clock.now)
            let path = StaffRoute.setup(token: token.description).path(in: .english)
            try await browser.open(path)
            try await browser.post(path, ["password": StaffFixture.password, "again": StaffFixture.password])
            let kit = browser.kitGroups.joined(separator: " ")

            let other = StaffBrowser(client)
            let forgotten = StaffRoute.forgottenPassword.path(in: .english)
            let new = "entirely other words today"
            try await other.open(forgotten)
            try await other.post(forgotten, ["name": "Ana", "kit": "0000", "password": new, "again": new])
            #expect(other.page.status == .unprocessableContent)
            try await other.post(forgotten, ["name": "Ana", "kit": kit, "password": new, "again": new])
            #expect(other.page.text.contains("role=\"status\""))
            try await other.post(StaffRoute.signIn.path(in: .english), ["name": "Ana", "password": new])
            #expect(other.cookie != nil)
        }
    }

    @Test func `whoever lost the recovery kit makes a new one with their password, and the old one is void`()
        async throws
    {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = StaffBrowser(client)
            let token = try await fixture.desk.invite("Ana", role: .keyHolder, now: fixture.clock.now)
            let path = StaffRoute.setup(token: token.description).path(in: .spanish)
            try await browser.open(path)
            try await browser.post(path, ["password": StaffFixture.password, "again": StaffFixture.password])
            let lost = browser.kitGroups.joined(separator: " ")

            // The page was closed before anything was written down.
            let confirm = StaffRoute.recoveryKit.path(in: .spanish)
            let renew = StaffRoute.newRecoveryKit.path(in: .spanish)
            #expect(try await browser.open(confirm).text.contains("href=\"\(renew)\""))
            try await browser.open(renew)
            try await browser.post(renew, ["password": "not the password"])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.post(renew, ["password": StaffFixture.password])
            let kit = browser.kitGroups.joined(separator: " ")
            #expect(browser.kitGroups.count == 10 && kit != lost)

            try await browser.open(confirm)
            try await browser.post(confirm, ["kit": lost])
            #expect(browser.page.status == .unprocessableContent)
            try await browser.post(confirm, ["kit": kit])
            #expect(browser.page.text.contains("aria-current=\"page\""))
        }
    }

    @Test func `an error on the staff site looks like the staff site`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = StaffBrowser(client)
            let page = try await browser.open("/es/equipo/nada")
            #expect(page.status == .notFound)
            #expect(page.text.contains("/static/staff.css") && page.text.contains("Esta página no existe"))
        }
    }

    @Test func `a session ends after an hour unused, after twelve in use, and on sign-out`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let stories = StaffRoute.stories.path(in: .english)
            fixture.clock.advance(minutes: 59)
            #expect(try await browser.open(stories).text.contains("aria-current"))
            fixture.clock.advance(minutes: 61)
            #expect(try await !browser.open(stories).text.contains("aria-current"))
            #expect(browser.cookie == nil)

            let signIn = StaffRoute.signIn.path(in: .english)
            try await browser.post(signIn, ["name": "Ana", "password": StaffFixture.password])
            for _ in 0..<15 {
                fixture.clock.advance(minutes: 50)
                try await browser.open(stories)
            }
            #expect(browser.cookie == nil)

            try await browser.post(signIn, ["name": "Ana", "password": StaffFixture.password])
            let stolen = browser.cookie
            try await browser.post(StaffRoute.signOut.path(in: .english))
            browser.cookie = stolen
            #expect(try await !browser.open(stories).text.contains("aria-current"))
        }
    }

    @Test func `the session's cookie is out of reach of scripts and other sites`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let token = try await fixture.desk.invite("Ana", role: .keyHolder, now: fixture.clock.now)
            let path = StaffRoute.setup(token: token.description).path(in: .english)
            let browser = StaffBrowser(client)
            try await browser.open(path)
            try await browser.post(path, ["password": StaffFixture.password, "again": StaffFixture.password])
            let cookie = browser.page.headers[values: .setCookie].joined()
            #expect(cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=Strict"))
        }
    }

    @Test func `a forged or missing token is refused`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let people = StaffRoute.people.path(in: .english)
            try await browser.open(people)
            for forged in ["", "AAAA", String(repeating: "A", count: 43)] {
                try await browser.post(people, ["name": "Eva", "role": "legal"], hidden: ["token": forged])
                #expect(browser.page.status == .forbidden)
            }
            #expect(try await fixture.store.audit(of: nil, limit: 9, offset: 0).filter { $0.reason == "Eva" }.isEmpty)
        }
    }
}
