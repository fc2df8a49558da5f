import Foundation
import Testing

@testable import Intake

struct NameTests {
    @Test(arguments: ["a", "contact_type", "q2"])
    func `takes names that are safe everywhere`(text: String) {
        #expect(QuestionName(rawValue: text)?.rawValue == text)
    }

    @Test(arguments: ["", "2q", "_a", "Ana", "año", "a b", "a.b", "a-b", "a\n", String(repeating: "a", count: 65)])
    func `refuses names that are not`(text: String) {
        #expect(QuestionName(rawValue: text) == nil)
    }

    @Test func `answers by name become a JSON object`() throws {
        let answers: [QuestionName: Answer] = ["state": .choice("CA")]
        #expect(String(decoding: try JSONEncoder().encode(answers), as: UTF8.self) == #"{"state":{"choice":"CA"}}"#)
    }

    @Test(arguments: ["en", "es", "mam"])
    func `takes primary language subtags`(text: String) {
        #expect(LanguageTag(rawValue: text) != nil)
    }

    @Test(arguments: ["", "e", "EN", "es-MX", "../", "español", "e1"])
    func `refuses other language tags`(text: String) {
        #expect(LanguageTag(rawValue: text) == nil)
    }
}
