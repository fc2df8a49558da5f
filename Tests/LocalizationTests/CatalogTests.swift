import Foundation
import Intake
import Testing

@testable import Localization

/// What must hold for every text in every language.
struct CatalogTests {
    private static let loaded = Result { try Catalogue.bundled() }
    private let catalogue: Catalogue

    init() throws { catalogue = try Self.loaded.get() }

    @Test func `every message can be formatted with numbers and with texts`() {
        for language in catalogue.languages {
            for key in catalogue.keys(in: language) {
                for number in [0, 1, 2, 21, 1_000_000] {
                    let arguments = catalogue.arguments(of: key, in: language).map { argument in
                        (argument.name, argument.type == "none" ? MessageArgument.text("«x»") : .number(number))
                    }
                    let text = catalogue.text(
                        key, in: language, Dictionary(arguments, uniquingKeysWith: { first, _ in first }))
                    #expect(!text.contains("⟨") && !text.contains("{"), "\(language): \(key)")
                    if arguments.isEmpty { break }
                }
            }
        }
    }

    @Test func `the same keys are in every language`() {
        let english = catalogue.keys(in: .english)
        for language in catalogue.languages {
            let others = catalogue.keys(in: language)
            #expect(english.subtracting(others).sorted() == [], "missing in \(language)")
            #expect(others.subtracting(english).sorted() == [], "only in \(language)")
        }
    }

    @Test func `the same keys are in the same file in every language`() throws {
        let areas = try LocaleFiles.areas(of: .english)
        for language in catalogue.languages {
            #expect(try LocaleFiles.areas(of: language) == areas)
            for area in areas {
                let here = try LocaleFiles.messages(area, language).keys.sorted()
                #expect(try LocaleFiles.messages(area, .english).keys.sorted() == here, "\(language)/\(area)")
            }
        }
    }

    @Test func `a message takes the same arguments in every language`() {
        for language in catalogue.languages {
            for key in catalogue.keys(in: .english) {
                let names = Set(catalogue.arguments(of: key, in: language).map(\.name))
                #expect(names == Set(catalogue.arguments(of: key, in: .english).map(\.name)), "\(language): \(key)")
            }
        }
    }

    @Test func `a plural has every category of its language`() {
        for language in catalogue.languages {
            let needed = Set(pluralCategories(of: language))
            for key in catalogue.keys(in: language) {
                for argument in catalogue.arguments(of: key, in: language) where argument.type == "plural" {
                    let lacking = needed.subtracting(argument.cases)
                    #expect(lacking.isEmpty, "\(language): \(key) lacks \(lacking)")
                }
            }
        }
    }

    @Test func `Spanish has the category for millions`() {
        #expect(Set(pluralCategories(of: .spanish)) == ["one", "many", "other"])
        let millions = catalogue.text(
            "answer.length.problem", in: .spanish, ["over": .number(1_000_000), "limit": .number(5)])
        #expect(millions.contains("de letras"))
    }

    @Test func `texts are in Unicode NFC, without HTML, and not empty`() throws {
        for language in catalogue.languages {
            for key in catalogue.keys(in: language) {
                let text = try #require(catalogue.pattern(key, in: language))
                #expect(Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
                #expect(
                    !text.contains("<") && !text.contains("&amp;") && !text.contains("&nbsp;"), "\(language): \(key)")
                #expect(text.contains { !$0.isWhitespace }, "\(language): \(key)")
            }
        }
    }

    @Test func `Spanish questions and exclamations open with their mark`() throws {
        for key in catalogue.keys(in: .spanish) {
            let text = try #require(catalogue.pattern(key, in: .spanish))
            #expect(text.count { $0 == "?" } == text.count { $0 == "¿" }, "\(key)")
            #expect(text.count { $0 == "!" } == text.count { $0 == "¡" }, "\(key)")
        }
    }

    @Test func `Spanish texts have no double forms and no tú`() throws {
        for key in catalogue.keys(in: .spanish) {
            let text = try #require(catalogue.pattern(key, in: .spanish)).lowercased()
            #expect(!["(a)", "(as)", "/a ", "/as ", "@s"].contains { text.contains($0) }, "\(key)")
            let words = text.split { !$0.isLetter }
            #expect(!words.contains { ["tú", "tu", "tus", "ti", "contigo", "vosotros"].contains($0) }, "\(key)")
        }
    }

    @Test func `keys are sorted and stand once in a file`() throws {
        for language in catalogue.languages {
            for area in try LocaleFiles.areas(of: language) {
                let keys = FlatJSON.keys(in: try LocaleFiles.source(area, language))
                #expect(keys == keys.sorted(), "\(language)/\(area)")
                #expect(Set(keys).count == keys.count, "\(language)/\(area)")
            }
        }
    }

    @Test func `every text of the bundled form is there, and none too many`() throws {
        let form = try FormDefinition.bundled()
        for language in catalogue.languages {
            #expect(FormCheck.problems(of: form, in: language, keys: catalogue.keys(in: language)) == [])
        }
    }

    @Test func `every problem of an answer has its message`() throws {
        let codes: [AnswerProblem.Code] = [
            .required, .unknownField, .unknownChoice, .contradicts, .tooLong(count: 12, limit: 10), .notANumber,
            .yearMissing, .notADate, .constraint,
        ]
        for code in codes {
            for language in catalogue.languages {
                let text = AnswerProblem(question: "began_month", code: code).text(catalogue, in: language)
                #expect(!text.contains("⟨") && !text.contains("{"), "\(language): \(text)")
            }
        }
    }

    @Test(arguments: ConsentScope.allCases)
    func `every consent says what it allows, what could happen and how to take it back`(scope: ConsentScope) {
        for language in catalogue.languages {
            #expect(catalogue.contains(scope.titleKey, in: language))
            #expect(catalogue.text(scope.textKey, in: language).split(separator: "\n").count == 3)
        }
    }
}
