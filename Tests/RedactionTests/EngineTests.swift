import Testing

@testable import Redaction

@Suite struct EngineTests {
    @Test func `gives one person one label through the document`() throws {
        let redacted = try Fixtures.engine.get().redact(
            ["Me llamo Guadalupe Ortega.", "A Lupita Ortega la detuvo el oficial Pruitt."], vocabulary: Fixtures.spanish
        )
        #expect(redacted.map(\.text) == ["Me llamo [PERSONA 1].", "A [PERSONA 1] la detuvo el oficial [PERSONA 2]."])
    }

    @Test func `leaves visible what the storyteller unticked and hides what they added`() throws {
        let engine = try Fixtures.engine.get()
        let text = "Me llamo Guadalupe. Trabajo en la Nopalera."
        let shown = Set(engine.groups(in: [text]).filter { $0.kind == .person }.map(\.id))
        let choices = RedactionChoices(shown: shown, extraWords: ["nopalera"])
        let redacted = engine.redact(text, choices: choices, vocabulary: Fixtures.spanish)
        #expect(redacted.text == "Me llamo Guadalupe. Trabajo en la [LUGAR 1].")
    }

    @Test(arguments: ["Pérez", "perez", "Rosa Itzel", "Elm", "0134", "555", "a", "345", "Itzel Pérez Ixcot vive"])
    func `words that are added never show a part of what was hidden`(_ word: String) throws {
        let engine = try Fixtures.engine.get()
        let text = "Me llamo Rosa Itzel Pérez Ixcot. Vivo en 412 Elm Street. 919 555 0134. Mi número es A 200 345 678."
        let before = engine.redact(text, choices: .none, vocabulary: Fixtures.spanish).text
        let choices = RedactionChoices(shown: [], extraWords: [word])
        let after = engine.redact(text, choices: choices, vocabulary: Fixtures.spanish).text
        for secret in ["Rosa", "Itzel", "Pérez", "Ixcot", "412", "Elm", "919", "555", "0134", "200", "345", "678"] {
            #expect(!after.contains(secret) || before.contains(secret), "\(secret) in \(after)")
        }
    }

    @Test func `words that stand nowhere are named`() throws {
        let absent = try Fixtures.engine.get().absent(["Nopalera", "zapatos rojos"], in: ["Trabajo en la nopalera."])
        #expect(absent == ["zapatos rojos"])
    }

    @Test func `keeps the month of a date and the band of an age`() throws {
        let redacted = try Fixtures.engine.get().redact(
            "El 9 de mayo de 2011 yo tenía 34 años.", vocabulary: Fixtures.spanish
        )
        #expect(redacted.text == "El [mayo de 2011] yo tenía [de 25 a 34 años].")
    }

    @Test func `answers a line of JSON with spans in scalars`() throws {
        let line = #"{"id":"a","lang":"es","text":"🌽 Me llamo Guadalupe."}"#
        let answer = try SpanRecord.answer(line, by: Fixtures.engine.get())
        #expect(answer == #"{"id":"a","spans":[{"end":20,"start":11,"type":"PERSON"}]}"#)
    }

    @Test func `refuses a malformed line without its words`() throws {
        let engine = try Fixtures.engine.get()
        #expect(throws: SpanRecord.Problem.malformedLine) { try SpanRecord.answer("Guadalupe", by: engine) }
    }
}
