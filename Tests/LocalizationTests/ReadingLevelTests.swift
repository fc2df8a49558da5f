import Intake
import Testing

@testable import Localization

/// Promise 6: storyteller texts read at grade 6 or below, consent included.
struct ReadingLevelTests {
    private static let loaded = Result { try Catalogue.bundled() }

    @Test(arguments: LocaleFiles.storytellerAreas)
    func `promise 6: English for storytellers reads at grade 6 or below`(area: String) throws {
        let grade = ReadingLevel.englishGrade(of: try sentences(area, .english))
        #expect(grade <= 6, "\(area): grade \(grade)")
    }

    @Test(arguments: LocaleFiles.storytellerAreas)
    func `promise 6: Spanish for storytellers is fairly easy to read`(area: String) throws {
        let ease = ReadingLevel.spanishEase(of: try sentences(area, .spanish))
        #expect(ease >= 65, "\(area): \(ease)")
    }

    @Test func `promise 6: each consent text reads at grade 6 or below by itself`() throws {
        for scope in ConsentScope.allCases {
            let english = try #require(try LocaleFiles.messages("consent", .english)[scope.textKey])
            let spanish = try #require(try LocaleFiles.messages("consent", .spanish)[scope.textKey])
            #expect(ReadingLevel.englishGrade(of: [english]) <= 6, "\(scope)")
            #expect(ReadingLevel.spanishEase(of: [spanish]) >= 65, "\(scope)")
        }
    }

    @Test func `syllables are counted as they are spoken`() {
        #expect(["once", "table", "police", "asked", "wanted"].map(ReadingLevel.englishSyllables) == [1, 2, 2, 1, 2])
        #expect(
            ["día", "policía", "cuando", "poeta", "guitarra", "ley"].map(ReadingLevel.spanishSyllables) == [
                2, 4, 2, 3, 3, 1,
            ])
    }

    /// Messages that are sentences; names of states, languages and buttons would only make it look easier.
    private func sentences(_ area: String, _ language: LanguageTag) throws -> [String] {
        let catalogue = try Self.loaded.get()
        return try LocaleFiles.messages(area, language).keys.sorted().compactMap { key in
            var arguments: [String: MessageArgument] = [:]
            for argument in catalogue.arguments(of: key, in: language) {
                arguments[argument.name] = argument.type == "none" ? .text("mayo") : .number(3)
            }
            let text = catalogue.text(key, in: language, arguments)
            return text.contains { ".?!".contains($0) } ? text : nil
        }
    }
}
