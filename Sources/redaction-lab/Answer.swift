import ArgumentParser
import Foundation
import Redaction

/// Reads JSON lines from standard input and answers with spans.
struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers JSON lines {id, lang, text} with spans.")

    @Option var testimony: Int16?
    @Option var judgment: Int16?
    @Option var clinical: Int16?
    @Option var persons: Int16?
    @Option var places: Int16?

    func run() throws {
        var tuning = Tuning.shipped
        if let testimony { tuning.caution[.testimony] = testimony }
        if let judgment { tuning.caution[.judgment] = judgment }
        if let clinical { tuning.caution[.clinical] = clinical }
        if let persons { tuning.persons = persons }
        if let places { tuning.places = places }
        let engine = try RedactionEngine(tuning: tuning)
        while let line = readLine(), !line.isEmpty {
            print(try SpanRecord.answer(line, by: engine))
        }
    }
}
