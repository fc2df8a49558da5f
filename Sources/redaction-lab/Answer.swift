import ArgumentParser
import Foundation
import Redaction

/// Reads JSON lines from standard input and answers with spans.
struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers JSON lines {id, lang, text} with spans.")

    func run() throws {
        let engine = try RedactionEngine()
        while let line = readLine(), !line.isEmpty {
            print(try SpanRecord.answer(line, by: engine))
        }
    }
}
