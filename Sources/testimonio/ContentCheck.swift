import Intake
import Localization

/// Texts and a form from the operator's own files must be whole before anybody sees a page.
enum ContentCheck {
    /// One line for each mistake.
    /// - Parameter file: where the form comes from; nil for the program's own.
    static func mistakes(in catalogue: Catalogue, form: FormDefinition, from file: String?) throws -> [String] {
        let own = try Catalogue.bundled()
        let needed = own.languages.reduce(into: Set<String>()) { $0.formUnion(own.keys(in: $1)) }
            .filter { !FormText.belongsToForms($0) }
        return catalogue.languages.flatMap { language in
            let keys = catalogue.keys(in: language)
            let missing = needed.subtracting(keys).sorted().map { "\(language): the text '\($0)' is missing" }
            let labels =
                catalogue.labelVocabulary(in: language) == nil
                ? ["\(language): the file redaction-labels.json is missing"] : []
            return missing + labels + lacking(form, language, keys, from: file)
        }
    }

    private static func lacking(
        _ form: FormDefinition, _ language: LanguageTag, _ keys: Set<String>, from file: String?
    ) -> [String] {
        FormCheck.problems(of: form, in: language, keys: keys).filter { $0.code == .missingText }.map { problem in
            file.map { "\($0):\(problem.line): \(problem.explanation)" } ?? problem.explanation
        }
    }
}
