import ArgumentParser
import Redaction

/// Reads JSON lines from standard input and answers with spans.
struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers JSON lines {id, lang, text} with spans.")

    @OptionGroup var choice: EngineChoice

    func run() throws {
        let engine = try choice.engine()
        while let line = readLine(), !line.isEmpty {
            print(try SpanRecord.answer(line, by: engine))
        }
    }
}
