import Foundation
import Intake

@testable import Localization

/// The locale files as they lie in the repository, for rules that the catalogue itself does not know.
enum LocaleFiles {
    static let languages: [LanguageTag] = [.english, .spanish]

    /// The areas that storytellers read.
    static let storytellerAreas = ["answer", "consent", "form", "site"]

    static func areas(of language: LanguageTag) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(language).path)
            .filter { $0.hasSuffix(".json") && $0 != "redaction-labels.json" }.map { String($0.dropLast(5)) }.sorted()
    }

    static func source(_ area: String, _ language: LanguageTag) throws -> String {
        try String(contentsOf: url(language).appendingPathComponent("\(area).json"), encoding: .utf8)
    }

    static func messages(_ area: String, _ language: LanguageTag) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(source(area, language).utf8))
    }

    private static func url(_ language: LanguageTag) -> URL {
        Catalogue.bundledFolder.appendingPathComponent(language.rawValue, isDirectory: true)
    }
}
