import Casework
import Foundation
import Intake
import Redaction
import Sealing
import Storage
import Testing

@Suite struct PromiseTests {
    @Test func `promise 1: no canary of a thousand originals is in any file or anything an advocate reads`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("canary-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try await Office(store: try SQLiteStore(folder: folder))
        try await office.open()
        try await office.join("Abril", .advocate)
        for number in 0..<1_000 {
            _ = try await office.send(
                Canary.story(number), hiding: ["zarzamora\(number)"], consents: Set(ConsentScope.allCases))
        }
        try await office.staff.giveKeys(
            to: try await office.signIn("Abril").person.id, session: try await office.signIn("Rosario"), now: Office.now
        )
        let advocate = try await office.signIn("Abril")
        #expect(advocate.holds(.advocate) && !advocate.holds(.legal))

        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
            #expect(Canary.found(in: bytes) == nil, "in \(file)")
        }
        var read = 0
        for offset in stride(from: 0, to: 1_000, by: 100) {
            let query = QueueQuery(limit: 100, offset: offset, month: YearMonth(utc: Office.now))
            let page = try await office.staff.queue(query, session: advocate)
            #expect(Canary.found(in: Data("\(page)".utf8)) == nil)
            for entry in page.entries {
                let file = try await office.staff.file(of: entry.id, session: advocate, now: Office.now)
                #expect(file.narrative?.isEmpty == false)
                #expect(Canary.found(in: Data("\(file)".utf8)) == nil)
                await #expect(throws: StaffRefusal.noKey) {
                    try await office.staff.unsealOriginal(
                        entry.id, reason: "para revisar el caso", session: advocate, now: Office.now)
                }
                read += 1
            }
        }
        #expect(read == 1_000)
    }

    @Test func `promise 2: what the storyteller previewed is byte for byte what the advocate reads`() async throws {
        let office = try await Office()
        let holder = try await office.open()
        let (ticket, draft) = try await office.begin(Canary.story(7), hiding: ["zarzamora7"])
        let previewed = office.storytellers.preview(draft, language: .spanish)
        _ = try await office.storytellers.submit(
            ticket, consents: [.store], manner: .readAloud, language: .spanish, now: Office.now)

        let story = try await office.onlyStory(holder)
        let before = try await office.staff.file(of: story, session: holder, now: Office.now)
        try await office.staff.approve(story, seen: 0, session: holder, now: Office.now)
        let after = try await office.staff.file(of: story, session: holder, now: Office.now)

        let expected = Dictionary(uniqueKeysWithValues: previewed.map { ($0.question, $0.text.text) })
        #expect(expected.count == 2)
        #expect(before.narrative.map { $0.mapValues { Array($0.utf8) } } == expected.mapValues { Array($0.utf8) })
        #expect(after.narrative == expected)
    }

    @Test func `promise 7: of a visit nothing finer than a day is stored`() async throws {
        let office = try await Office()
        try await office.open()
        let receipt = try await office.send(Canary.story(1))
        let story = try await office.storytellers.openReceipt(receipt.digitGroups.joined(separator: " "))
        try await office.storytellers.hideMore(["camino"], in: story, language: .spanish, now: Office.now)
        let record = try #require(try await office.store.record(of: story.id))
        #expect(record.received == YearMonth(utc: Office.now))
        for review in try await office.store.reviews(of: story.id) { #expect(review.at.count == 10) }
        for consent in try await office.store.consents(of: story.id) { #expect(consent.month.description.count == 7) }
    }
}

/// Stories whose telling words must never come out.
enum Canary {
    private static let names = ["Xochiquetzal", "Nezahualpilli", "Itzcoatl", "Citlalmina"]

    static func story(_ number: Int) -> [String: [String]] {
        let name = names[number % names.count]
        let words = """
            Me llamo \(name) Tlacuilo y mi teléfono es 555-01\(10 + number % 90)-\(1_000 + number). \
            Íbamos por el camino cuando un policía nos paró. Mi correo es canario\(number)@ejemplo.org. \
            A mi perro le decimos zarzamora\(number). Desde ese día no dormimos.
            """
        return [
            "contact_type": ["traffic_stop"], "state": ["TX"], "status_now": ["detained"], "age_band": ["from_25"],
            "story": [words], "hopes": ["Que \(name) Tlacuilo vuelva a casa."],
            "reach_how": ["Mensaje de texto al 555-0199, por la noche, decir golondrina."],
        ]
    }

    /// The first telling word found.
    static func found(in bytes: Data) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return (names + ["Tlacuilo", "555-01", "canario", "zarzamora", "golondrina", "@ejemplo"]).first(
            where: text.contains)
    }
}
