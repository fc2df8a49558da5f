import ArgumentParser
import Foundation
import Intake
import Localization

/// `testimonio form check`: names every mistake of a form with its line.
struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Works on forms.", subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Names every mistake in a form with its line.")

        @Argument(help: "The form, a YAML file.")
        var file: String

        @Option(name: .long, help: "A folder of languages; their texts for the form are checked too.")
        var locales: String?

        func run() throws {
            let url = URL(fileURLWithPath: file)
            let data: Data
            do { data = try Data(contentsOf: url) } catch { throw OperatorError("\(file) cannot be read.") }
            guard let yaml = String(data: data, encoding: .utf8) else { throw OperatorError("\(file) is not UTF-8.") }
            let catalogue = try Content.catalogue(locales)
            let problems = FormCheck.problems(
                in: yaml, folder: url.deletingLastPathComponent(),
                messageKeys: catalogue.languages.map { (language: $0, keys: catalogue.keys(in: $0)) })
            // The program's own texts are made for its own form: only texts given by name can be too many.
            let mistakes = problems.filter { locales != nil || $0.code != .extraText }
            guard mistakes.isEmpty else { throw OperatorError(mistakes.map(line).joined(separator: "\n")) }
            print("\(file): no mistake found.")
        }

        private func line(_ problem: FormProblem) -> String {
            guard problem.line > 0 else { return "\(locales ?? file): \(problem.explanation)" }
            return "\(file):\(problem.line): \(problem.explanation)"
        }
    }
}
