import Intake
import Testing

@testable import Web

@Suite struct AcceptedLanguagesTests {
    @Test(arguments: [
        ("es-MX,es;q=0.9,en;q=0.8", LanguageTag.spanish),
        ("en-US,en;q=0.9,es;q=0.8", .english),
        ("fr, es;q=0.2", .spanish),
        ("en;q=0, es;q=0.1", .spanish),
        ("q=;;,,es;q=x", .english),
        ("", .english),
    ])
    func `the reader gets the first language they ask for`(_ header: String, _ expected: LanguageTag) {
        #expect(AcceptedLanguages(header: header).best(of: [.english, .spanish]) == expected)
    }
}
