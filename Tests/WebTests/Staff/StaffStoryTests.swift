import Casework
import HTTPTypes
import Intake
import Sealing
import Storage
import Testing

@testable import Web

@Suite struct StaffStoryTests {
    @Test func `the queue shows every story and its filters narrow it`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let queue = StaffRoute.stories.path(in: .english)
            #expect(try await browser.open(queue).text.contains("class=\"empty\""))
            let first = try await fixture.send()
            let detained = try await fixture.send(
                SentStory(state: "TX", county: "48201", standing: "detained", language: .english))
            let all = try await browser.open(queue)
            #expect(all.text.contains(first.short) && all.text.contains(detained.short))
            for filter in ["urgency=detained", "state=TX", "state=TX&county=48201", "language=en"] {
                let page = try await browser.open("\(queue)?\(filter)")
                #expect(page.text.contains(detained.short), "\(filter)")
                #expect(!page.text.contains(first.short), "\(filter)")
            }
            #expect(try await browser.open("\(queue)?review=approved").text.contains("class=\"empty\""))
            #expect(try await browser.open("\(queue)?review=nonsense&page=x").status == .ok)
        }
    }

    @Test func `a story is read with its hidden words marked, and approved`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let story = StaffRoute.story(id).path(in: .spanish)
            try await browser.open(story)
            #expect(browser.page.text.contains("<mark>[PERSONA"))
            #expect(browser.page.text.contains("Segunda lectura"))
            #expect(!browser.page.text.contains("Marisol"))
            #expect(!browser.page.text.contains("555-010"))
            try await browser.post(StaffRoute.approve(id).path(in: .spanish))
            #expect(browser.page.text.contains("class=\"chip approved\""))
            #expect(
                try await fixture.store.audit(of: StoryID(rawValue: id), limit: 9, offset: 0).map(\.action) == [
                    .approved
                ])
        }
    }

    @Test func `the second reading says of each finding how sure it is and why`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send(SentStory(hidesNothing: true)).rawValue
            try await browser.open(StaffRoute.story(id).path(in: .spanish))
            let text = browser.page.text
            #expect(text.contains("<strong>Marisol</strong>"))
            #expect(text.contains("<strong>555-010-2233</strong>"))
            #expect(text.contains("<span class=\"hint\">Casi seguro. Tiene forma de número"))
            #expect(text.contains("<b>Marisol</b>"))
            try await browser.open(StaffRoute.story(id).path(in: .english))
            #expect(browser.page.text.contains("Almost sure. It has the form of a number"))
        }
    }

    @Test func `a story is sent back only with a reason from the list`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let sendBack = StaffRoute.sendBack(id).path(in: .english)
            try await browser.open(StaffRoute.story(id).path(in: .english))
            try await browser.post(sendBack, ["reason": ""])
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.text.contains("href=\"#reason\""))
            try await browser.post(sendBack, ["reason": SendBackReason.wordsStillShow.rawValue])
            #expect(browser.page.text.contains("class=\"chip sent-back\""))
        }
    }

    @Test func `two reviewers at once: the second is told what the first did`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send().rawValue
            let approve = StaffRoute.approve(id).path(in: .english)
            try await browser.open(StaffRoute.story(id).path(in: .english))
            let hidden = try browser.hidden(for: approve)
            try await browser.post(approve, hidden: hidden)
            try await browser.post(approve, hidden: hidden)
            #expect(browser.page.status == .unprocessableContent)
            #expect(browser.page.text.contains("class=\"problems\""))
        }
    }

    @Test func `unsealing needs a reason, and the audit line is there with the words`() async throws {
        let fixture = try await StaffFixture()
        try await fixture.test { client in
            let browser = try await fixture.browser(.keyHolder, named: "Ana", client)
            let id = try await fixture.send()
            let path = StaffRoute.unsealOriginal(id.rawValue).path(in: .english)
            try await browser.open(path)
            try await browser.post(path, ["reason": "because"])
            #expect(browser.page.status == .unprocessableContent)
            #expect(!browser.page.text.contains("Marisol"))
            #expect(try await fixture.store.audit(of: id, limit: 9, offset: 0).isEmpty)

            try await browser.post(path, ["reason": "Bond hearing on Monday"])
            #expect(browser.page.text.contains("Marisol"))
            #expect(browser.page.text.contains("Bond hearing on Monday"))
            let lines = try await fixture.store.audit(of: id, limit: 9, offset: 0)
            #expect(lines.map(\.action) == [.unsealedOriginal])

            let contact = StaffRoute.unsealContact(id.rawValue).path(in: .spanish)
            try await browser.open(contact)
            try await browser.post(contact, ["reason": "Audiencia el lunes próximo"])
            #expect(browser.page.text.contains("555-010-9876"))
            #expect(!browser.page.text.contains("Marisol"))
        }
    }
}
