import Casework
import Foundation
import Intake
import Sealing
import Storage
import Testing

@Suite struct StorytellerDeskTests {
    @Test func `intake is closed until a key holder has confirmed their recovery kit`() async throws {
        let office = try await Office()
        #expect(try await office.storytellers.intakeState() == .closed(.noKeyHolder))
        let token = try await office.staff.invite("Luz", role: .keyHolder, now: Office.now)
        let (kit, cookie) = try await office.staff.setUp(token.description, password: Office.password, now: Office.now)
        #expect(try await office.storytellers.intakeState() == .closed(.noRecovery))
        await #expect(throws: SubmissionRefusal.closed) { try await office.send(["contact_type": ["home"]]) }
        try await office.staff.confirmRecoveryKit(
            kit.groups.joined(), session: try await office.session(cookie), now: Office.now)
        #expect(try await office.storytellers.intakeState() == .open)
    }

    @Test func `a story is not sent without agreeing that it is kept, and the draft stays`() async throws {
        let office = try await Office()
        try await office.open()
        let (ticket, draft) = try await office.begin(["contact_type": ["home"]])
        await #expect(throws: SubmissionRefusal.storeNotConsented) {
            try await office.storytellers.submit(
                ticket, consents: [.research], manner: .selfRead, language: .spanish, now: Office.now)
        }
        #expect(try await office.storytellers.draft(ticket, now: Office.now) == draft)
    }

    @Test func `an empty story is not sent`() async throws {
        let office = try await Office()
        try await office.open()
        await #expect(throws: SubmissionRefusal.nothingToSend) { try await office.send([:]) }
    }

    @Test func `a story is sent once, however often the button is pressed, and gives the same receipt`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let (ticket, _) = try await office.begin(["contact_type": ["home"]])
        let desk = office.storytellers
        let draft = try await desk.draft(ticket, now: Office.now)
        let sending = { @Sendable in
            try await desk.submit(
                ticket, consents: [.store], manner: .selfRead, language: .spanish, now: Office.now)
        }
        async let twins = (sending(), sending())
        let (first, second) = try await twins
        #expect(first == second)
        #expect(try await sending() == first)
        #expect(try await desk.receipt(ticket, now: Office.now) == first)
        await #expect(throws: DraftRefusal.sent) { try await desk.draft(ticket, now: Office.now) }
        await #expect(throws: DraftRefusal.sent) { try await desk.save(draft, ticket, now: Office.now) }
        #expect(try await desk.receipt(ticket, now: Office.now) == first, "nothing writes over a receipt")
        try await desk.discard(ticket)
        await #expect(throws: SubmissionRefusal.draftGone) { try await sending() }
        let page = try await office.staff.queue(QueueQuery(month: YearMonth(utc: Office.now)), session: holder)
        #expect(page.total == 1)
    }

    @Test func `a draft is gone after its last day`() async throws {
        let office = try await Office()
        let (ticket, _) = try await office.begin(["contact_type": ["home"]])
        let later = Office.now.addingTimeInterval(3 * 86_400)
        await #expect(throws: DraftRefusal.gone) { try await office.storytellers.draft(ticket, now: later) }
    }

    @Test func `every face of the receipt opens the story, also in a hurry`() async throws {
        let office = try await Office()
        try await office.open()
        let receipt = try await office.send(Canary.story(3))
        let faces = [
            receipt.digitGroups.joined(separator: "-"),
            receipt.englishWords.joined(separator: " ").uppercased(),
            receipt.spanishWords.joined(separator: ", ").folding(options: .diacriticInsensitive, locale: nil),
        ]
        for face in faces {
            let story = try await office.storytellers.openReceipt(face)
            #expect(story.state == .waiting)
            #expect(story.words["story"]?.contains("[PERSONA 1]") == true)
        }
    }

    @Test func `a wrong receipt is told apart from a mistyped one`() async throws {
        let office = try await Office()
        try await office.open()
        var generator = SystemRandomNumberGenerator()
        let other = ReceiptCode(using: &generator)
        await #expect(throws: ReceiptRefusal.unknown) {
            try await office.storytellers.openReceipt(other.englishWords.joined(separator: " "))
        }
        await #expect(throws: ReceiptRefusal.empty) { try await office.storytellers.openReceipt(" — ") }
        await #expect(throws: ReceiptRefusal.wrongCount(2)) { try await office.storytellers.openReceipt("casa verde") }
        await #expect(throws: ReceiptRefusal.typo) {
            try await office.storytellers.openReceipt("uno xyzzy tres cuatro cinco seis")
        }
    }

    @Test func `taking back a permission shreds what it allowed and nothing else`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let receipt = try await office.send(Canary.story(4), consents: Set(ConsentScope.allCases))
        let face = receipt.digitGroups.joined()
        let story = try await office.storytellers.openReceipt(face)
        #expect(try await office.store.copyKinds(of: story.id) == Set(CopyKind.allCases))
        try await office.storytellers.withdraw(.keepOriginal, from: story, language: .spanish, now: Office.now)
        #expect(try await office.store.copyKinds(of: story.id) == [.contact, .narrative, .receipt])
        let again = try await office.storytellers.openReceipt(face)
        #expect(!again.consents.isActive(.keepOriginal) && again.consents.isActive(.contact))
        await #expect(throws: StaffRefusal.noSuchCopy) {
            try await office.staff.unsealOriginal(
                story.id, reason: "para revisar el caso", session: holder, now: Office.now)
        }
    }

    @Test func `withdrawing everything leaves an empty tombstone`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let receipt = try await office.send(Canary.story(5), consents: Set(ConsentScope.allCases))
        let story = try await office.storytellers.openReceipt(receipt.digitGroups.joined())
        try await office.staff.approve(story.id, seen: 0, session: holder, now: Office.now)
        try await office.storytellers.withdraw(.store, from: story, language: .spanish, now: Office.now)
        #expect(try await office.store.copyKinds(of: story.id).isEmpty)
        #expect(try await office.store.clearText(of: story.id) == nil)
        let record = try #require(try await office.store.record(of: story.id))
        #expect(record.withdrawn == YearMonth(utc: Office.now) && record.answers.isEmpty)
        #expect(try await office.storytellers.openReceipt(receipt.digitGroups.joined()).state == .withdrawn)
        await #expect(throws: StaffRefusal.withdrawn) {
            try await office.staff.approve(story.id, seen: 0, session: holder, now: Office.now)
        }
    }

    @Test func `hiding more words afterwards sends the story back to a reader`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let receipt = try await office.send(Canary.story(6))
        let story = try await office.storytellers.openReceipt(receipt.digitGroups.joined())
        try await office.staff.approve(story.id, seen: 0, session: holder, now: Office.now)
        #expect(
            try await !office.storytellers.hideMore(["nowhere"], in: story, language: .spanish, now: Office.now))
        #expect(
            try await office.storytellers.hideMore(["dormimos"], in: story, language: .spanish, now: Office.now))
        let file = try await office.staff.file(of: story.id, session: holder, now: Office.now)
        #expect(file.state == .waiting)
        #expect(file.narrative?["story"]?.contains("dormimos") == false)
        #expect(file.narrative?["story"]?.contains("[PERSONA 1]") == true)
        #expect(try await office.store.clearText(of: story.id) == nil)
    }
}
