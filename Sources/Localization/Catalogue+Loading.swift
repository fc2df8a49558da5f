public import Foundation
import Intake
import Redaction

extension Catalogue {
    /// The program's own texts.
    public static func bundled() throws(CatalogueProblems) -> Catalogue {
        try load(from: bundledFolder)
    }

    static var bundledFolder: URL { Bundle.module.bundleURL.appendingPathComponent("locales", isDirectory: true) }

    /// Reads `FOLDER/LANGUAGE/AREA.json` for every language there is.
    /// - Throws: every mistake found, each with its file and key.
    public static func load(from folder: URL) throws(CatalogueProblems) -> Catalogue {
        var reader = CatalogueReader()
        reader.read(folder)
        guard reader.problems.isEmpty else { throw CatalogueProblems(list: reader.problems) }
        return Catalogue(messages: reader.messages, vocabularies: reader.vocabularies)
    }
}

private struct CatalogueReader {
    /// Not messages: the words of redaction labels.
    private static let labelFile = "redaction-labels.json"

    var messages: [LanguageTag: [String: Message]] = [:]
    var vocabularies: [LanguageTag: LabelVocabulary] = [:]
    var problems: [CatalogueProblem] = []

    mutating func read(_ folder: URL) {
        guard let names = contents(of: folder) else {
            return report(folder.path, .unreadableFolder)
        }
        for name in names {
            guard let language = LanguageTag(rawValue: name) else { continue }
            read(folder.appendingPathComponent(name, isDirectory: true), of: language)
        }
        if messages.isEmpty { report(folder.path, .noLanguage) }
    }

    private mutating func read(_ folder: URL, of language: LanguageTag) {
        messages[language] = [:]
        for name in contents(of: folder) ?? [] where name.hasSuffix(".json") {
            let file = "\(language)/\(name)"
            let data: Data
            do { data = try Data(contentsOf: folder.appendingPathComponent(name)) } catch {
                report(file, .unreadableFolder)
                continue
            }
            if name == Self.labelFile {
                readLabels(data, file, language)
            } else {
                readMessages(data, file, language)
            }
        }
    }

    private mutating func readLabels(_ data: Data, _ file: String, _ language: LanguageTag) {
        do {
            vocabularies[language] = try JSONDecoder().decode(LabelVocabulary.self, from: data)
        } catch {
            report(file, .notAnObject("a key is missing or of another form"))
        }
    }

    private mutating func readMessages(_ data: Data, _ file: String, _ language: LanguageTag) {
        guard let source = String(data: data, encoding: .utf8) else { return report(file, .notUTF8) }
        let texts: [String: String]
        do {
            texts = try JSONDecoder().decode([String: String].self, from: data)
        } catch {
            return report(file, .notAnObject("keys and values must be texts in quotes, with a comma between lines"))
        }
        let counts = Dictionary(FlatJSON.keys(in: source).map { ($0, 1) }, uniquingKeysWith: +)
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) where count > 1 { report(file, .duplicateKey, key) }
        for (key, pattern) in texts.sorted(by: { $0.key < $1.key }) {
            let message = Message(pattern)
            if let why = message.problem { report(file, .pattern(why), key) }
            if messages[language]?.updateValue(message, forKey: key) != nil { report(file, .duplicateKey, key) }
        }
    }

    private func contents(of folder: URL) -> [String]? {
        do { return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } catch { return nil }
    }

    private mutating func report(_ file: String, _ code: CatalogueProblem.Code, _ key: String? = nil) {
        problems.append(CatalogueProblem(file: file, key: key, code: code))
    }
}
