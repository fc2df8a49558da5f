import ArgumentParser
import Foundation
import Intake
import Localization
import Redaction

/// `testimonio redact`: text in, redacted text or spans out.
struct Redact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Redacts text from standard input.",
        discussion: """
            --format text prints the text with labels in place of what points to people.
            --format jsonl reads {"id","lang","text"} lines and prints {"id","spans":[{"start","end","type"}]} with
            offsets in Unicode code points. What is not UTF-8 is refused. No automatic redaction is complete: let a person read the result.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl
    }

    @Option(help: "text or jsonl.")
    var format = Format.text

    @Option(name: .customLong("lang"), help: "Language of the labels.")
    var language = "en"

    func run() throws {
        let engine = try RedactionEngine()
        switch format {
        case .text: try redactText(with: engine)
        case .jsonl: try redactLines(with: engine)
        }
    }

    private func redactText(with engine: RedactionEngine) throws {
        let catalogue = try Catalogue.bundled()
        guard let tag = LanguageTag(rawValue: language), let vocabulary = catalogue.labelVocabulary(in: tag) else {
            throw OperatorError("There are no labels in the language \(language).")
        }
        let input = FileHandle.standardInput.readDataToEndOfFile()
        guard let text = String(validating: input, as: UTF8.self) else {
            throw OperatorError("Line \(Self.firstBadLine(input)) is not UTF-8. Nothing was redacted.")
        }
        let redacted = engine.redact(text, choices: .none, vocabulary: vocabulary)
        FileHandle.standardOutput.write(Data(redacted.text.utf8))
    }

    private func redactLines(with engine: RedactionEngine) throws {
        for (index, bytes) in InputLines().enumerated() {
            let number = index + 1
            guard let line = String(validating: bytes, as: UTF8.self) else {
                throw OperatorError("Line \(number) is not UTF-8.")
            }
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                FileHandle.standardOutput.writeLine(try SpanRecord.answer(line, by: engine))
            } catch {
                throw OperatorError("Line \(number) is not a record with id, lang and text.")
            }
        }
    }

    private static func firstBadLine(_ input: Data) -> Int {
        let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }
}
