import Casework
import Foundation
import Intake
import Sealing
import Storage
import Testing

@Suite struct StaffDeskTests {
    @Test func `a set-up link works once`() async throws {
        let office = try await Office()
        let token = try await office.staff.invite("Luz", role: .keyHolder, now: Office.now).description
        #expect(try await office.staff.invitation(token, now: Office.now)?.isFirstKeyHolder == true)
        _ = try await office.staff.setUp(token, password: Office.password, now: Office.now)
        await #expect(throws: SetupRefusal.linkNotValid) {
            try await office.staff.setUp(token, password: Office.password, now: Office.now)
        }
    }

    @Test func `a set-up link expires`() async throws {
        let office = try await Office()
        let token = try await office.staff.invite("Luz", role: .keyHolder, now: Office.now).description
        let later = Office.now.addingTimeInterval(8 * 86_400)
        #expect(try await office.staff.invitation(token, now: later) == nil)
    }

    @Test func `a wrong name and a wrong password are refused alike, and five times in a row`() async throws {
        let office = try await Office()
        try await office.open()
        for name in ["Rosario", "Nadie"] {
            for _ in 1...5 {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                    try await office.staff.signIn(name, password: "not the password", now: Office.now)
                }
            }
            await #expect(throws: SignInRefusal.tooManyTries(seconds: 900)) {
                try await office.staff.signIn(name, password: Office.password, now: Office.now)
            }
        }
        let later = Office.now.addingTimeInterval(901)
        _ = try await office.staff.signIn(" ROSARIO ", password: Office.password, now: later)
    }

    @Test func `the recovery kit opens the same keys under a new password`() async throws {
        let office = try await Office()
        let token = try await office.staff.invite("Luz", role: .keyHolder, now: Office.now)
        let (kit, _) = try await office.staff.setUp(token.description, password: Office.password, now: Office.now)
        let typed = kit.groups.joined(separator: " ").lowercased()
        try await office.staff.resetPassword(
            of: "luz", recoveryKit: typed, to: "another long password", now: Office.now)
        let cookie = try await office.staff.signIn("Luz", password: "another long password", now: Office.now)
        #expect(try await office.session(cookie).holds(.legal))
        await #expect(throws: SignInRefusal.wrongNameOrPassword) {
            try await office.staff.signIn("Luz", password: Office.password, now: Office.now)
        }
    }

    @Test func `a session ends after an idle hour and after a working day`() async throws {
        let office = try await Office()
        try await office.open()
        let cookie = try await office.staff.signIn("Rosario", password: Office.password, now: Office.now)
        #expect(try await office.staff.session(cookie, now: Office.now.addingTimeInterval(3_000)) != nil)
        #expect(try await office.staff.session(cookie, now: Office.now.addingTimeInterval(6_700)) == nil)
        #expect(try await office.staff.session(cookie + "A", now: Office.now) == nil)
    }

    @Test func `unsealing needs a reason, and the reason stands in the audit log`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        _ = try await office.send(Canary.story(8), consents: [.store, .keepOriginal, .contact])
        let story = try await office.onlyStory(holder)
        await #expect(throws: StaffRefusal.reasonTooShort) {
            try await office.staff.unsealContact(story, reason: "  porque  ", session: holder, now: Office.now)
        }
        let reason = "Tiene audiencia el lunes"
        let copy = try await office.staff.unsealContact(story, reason: reason, session: holder, now: Office.now)
        guard case .contact(let contact) = copy else { return #expect(Bool(false), "not a contact") }
        #expect(contact.answers["reach_how"] == .text(try #require(Canary.story(8)["reach_how"]?.first)))
        let log = try await office.staff.auditLog(limit: 10, offset: 0, session: holder)
        #expect(log.first?.action == .unsealedContact)
        #expect(log.first?.reason == reason && log.first?.story == story)
    }

    @Test func `what an advocate may not do`() async throws {
        let office = try await Office()
        try await office.open()
        let advocate = try await office.join("Abril", .advocate)
        await #expect(throws: StaffRefusal.notYourRole) { try await office.staff.people(session: advocate) }
        await #expect(throws: StaffRefusal.notYourRole) {
            try await office.staff.invite("Otra", role: .legal, session: advocate, now: Office.now)
        }
        let researcher = try await office.join("Mar", .researcher)
        await #expect(throws: StaffRefusal.notYourRole) {
            try await office.staff.queue(QueueQuery(month: YearMonth(utc: Office.now)), session: researcher)
        }
    }

    @Test func `the last key holder cannot be disabled`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        await #expect(throws: StaffRefusal.lastKeyHolder) {
            try await office.staff.disable(holder.person.id, session: holder, now: Office.now)
        }
        let second = try await office.join("Luz", .keyHolder)
        try await office.staff.giveKeys(to: second.person.id, session: holder, now: Office.now)
        try await office.staff.disable(holder.person.id, session: try await office.signIn("Luz"), now: Office.now)
        await #expect(throws: (any Error).self) { try await office.signIn("Rosario") }
    }

    @Test func `the queue filters by state of review, urgency, county and language`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        _ = try await office.send(["contact_type": ["home"], "state": ["TX"], "status_now": ["detained"]])
        _ = try await office.send(["contact_type": ["work"], "state": ["GA"], "status_now": ["free"]])
        let month = YearMonth(utc: Office.now)
        func total(_ change: (inout QueueQuery) -> Void) async throws -> Int {
            var query = QueueQuery(month: month)
            change(&query)
            return try await office.staff.queue(query, session: holder).total
        }
        #expect(try await total { _ in } == 2)
        #expect(try await total { $0.urgency = .detained } == 1)
        #expect(try await total { $0.state = "GA" } == 1)
        #expect(try await total { $0.language = .english } == 0)
        #expect(try await total { $0.reviewState = .approved } == 0)
        try await office.staff.approve(
            try await office.onlyStory(holder), seen: 0, session: holder, now: Office.now)
        #expect(try await total { $0.reviewState = .approved } == 1)
        #expect(try await total { $0.reviewState = .waiting } == 1)
    }

    @Test func `words that changed after the file was opened are not approved unread`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let receipt = try await office.send(Canary.story(8))
        let story = try await office.onlyStory(holder)
        let file = try await office.staff.file(of: story, session: holder, now: Office.now)
        let returned = try await office.storytellers.openReceipt(receipt.digitGroups.joined())
        _ = try await office.storytellers.hideMore(["dormimos"], in: returned, language: .spanish, now: Office.now)
        await #expect(throws: StaffRefusal.changedMeanwhile) {
            try await office.staff.approve(story, seen: file.reviews.count, session: holder, now: Office.now)
        }
        #expect(try await office.store.clearText(of: story) == nil)
    }

    @Test func `a story that is sent back loses its clear words`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let receipt = try await office.send(Canary.story(9))
        let story = try await office.onlyStory(holder)
        try await office.staff.approve(story, seen: 0, session: holder, now: Office.now)
        try await office.staff.sendBack(story, reason: .wordsStillShow, seen: 1, session: holder, now: Office.now)
        #expect(try await office.store.clearText(of: story) == nil)
        let returned = try await office.storytellers.openReceipt(receipt.digitGroups.joined())
        #expect(returned.state == .sentBack && returned.sentBack == .wordsStillShow)
    }
}
