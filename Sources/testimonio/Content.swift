import Casework
import Foundation
import Intake
import Localization
import Redaction
import Sealing

/// Texts, form and engine, loaded once.
struct Content {
    let catalogue: Catalogue
    let form: FormDefinition
    let redactor: RedactionEngine
    let vocabularies: [LanguageTag: LabelVocabulary]
    let consentTexts: ConsentTexts

    init(_ options: ContentOptions) throws {
        let catalogue = try Self.catalogue(options.locales)
        self.catalogue = catalogue
        form = try Self.form(options.form)
        if options.locales != nil || options.form != nil {
            let mistakes = try ContentCheck.mistakes(in: catalogue, form: form, from: options.form)
            guard mistakes.isEmpty else { throw OperatorError(mistakes.joined(separator: "\n")) }
        }
        redactor = try RedactionEngine()
        vocabularies = catalogue.languages.reduce(into: [:]) { found, language in
            found[language] = catalogue.labelVocabulary(in: language)
        }
        consentTexts = Self.consentTexts(of: catalogue)
    }

    static func catalogue(_ folder: String?) throws -> Catalogue {
        do {
            guard let folder else { return try Catalogue.bundled() }
            return try Catalogue.load(from: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
            throw OperatorError(error.description)
        }
    }

    private static func form(_ file: String?) throws -> FormDefinition {
        guard let file else { return try FormDefinition.bundled() }
        let url = URL(fileURLWithPath: file)
        let yaml: String
        do { yaml = try String(contentsOf: url, encoding: .utf8) } catch {
            throw OperatorError("\(file) cannot be read as UTF-8.")
        }
        do {
            return try FormDefinition.parse(yaml: yaml, folder: url.deletingLastPathComponent())
        } catch {
            throw OperatorError(
                error.list.map { "\(file):\($0.line): \($0.explanation)" }.joined(separator: "\n"))
        }
    }

    /// The hash covers title and text as shown, so that what a person agreed to can be proved word for word.
    private static func consentTexts(of catalogue: Catalogue) -> ConsentTexts {
        ConsentTexts(
            catalogue.languages.reduce(into: [:]) { texts, language in
                for scope in ConsentScope.allCases {
                    let title = catalogue.text(scope.titleKey, in: language)
                    let body = catalogue.text(scope.textKey, in: language)
                    texts[language, default: [:]][scope] = ConsentText(
                        version: catalogue.text("consent.version", in: language),
                        hash: TextHash.sha256(title + "\n" + body))
                }
            })
    }
}
