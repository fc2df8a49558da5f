public import Foundation

/// Names every mistake in a form with its line.
public enum FormCheck {
    /// All mistakes of a form, and of its texts in the given languages.
    /// - Parameters:
    ///   - folder: where the form's choice files are.
    ///   - messageKeys: the keys that each language's locale files have.
    public static func problems(
        in yaml: String, folder: URL, messageKeys: [(language: LanguageTag, keys: Set<String>)] = []
    ) -> [FormProblem] {
        let (form, problems) = FormDefinition.read(yaml) { FormDefinition.contents(of: $0, in: folder) }
        guard let form else { return problems }
        let texts = messageKeys.flatMap { Self.problems(of: form, in: $0.language, keys: $0.keys) }
        return (problems + texts).sorted { $0.line < $1.line }
    }

    /// Texts that a form needs and a language lacks, and form texts that belong to nothing.
    public static func problems(
        of form: FormDefinition, in language: LanguageTag, keys: Set<String>
    ) -> [FormProblem] {
        let needed = form.neededTexts
        let known = Set(needed.keys).union(form.possibleTexts)
        let missing = needed.filter { !keys.contains($0.key) }.map { key, line in
            FormProblem(line: line, code: .missingText, explanation: "\(language): the text '\(key)' is missing")
        }
        let extra = keys.filter { FormText.belongsToForms($0) && !known.contains($0) }.map { key in
            FormProblem(line: 0, code: .extraText, explanation: "\(language): nothing uses the text '\(key)'")
        }
        return (missing + extra).sorted { ($0.line, $0.explanation) < ($1.line, $1.explanation) }
    }

    static func check(_ form: FormDefinition, lines: [ListName: Int], _ problems: inout ProblemList) {
        checkNames(form, &problems)
        checkQuestions(form, &problems)
        checkConditions(form, &problems)
        checkLadders(form, lines, &problems)
    }
}
