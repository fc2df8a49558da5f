import ArgumentParser
import Foundation
import Redaction

/// Which model and which weighing a command runs with; those that ship when nothing is said.
struct EngineChoice: ParsableArguments {
    @Option(help: "A model file other than the bundled one.") var model: String?
    @Option(help: "Units taken from \"nothing to hide\" in testimonies.") var testimony: Int16?
    @Option(help: "The same in court judgments.") var judgment: Int16?
    @Option(help: "The same in clinical reports.") var clinical: Int16?
    @Option(help: "Given to a kind in a register, for example judgment:ORG=30; more joined by commas.")
    var favor: String?
    @Option(help: "Given to a word tagged as a person elsewhere in the text.") var persons: Int16?
    @Option(help: "Given to a word tagged as a place elsewhere in the text.") var places: Int16?

    func engine() throws -> RedactionEngine {
        var tuning = Tuning.shipped
        if let testimony { tuning.caution[.testimony] = testimony }
        if let judgment { tuning.caution[.judgment] = judgment }
        if let clinical { tuning.caution[.clinical] = clinical }
        for part in favor?.split(separator: ",") ?? [] {
            let fields = part.split { ":=".contains($0) }.map(String.init)
            guard fields.count == 3, let register = Register.allCases.first(where: { "\($0)" == fields[0] }),
                let kind = FindingKind(rawValue: fields[1]), let amount = Int16(fields[2])
            else { throw ValidationError("--favor takes register:KIND=number") }
            tuning.favor[register, default: [:]][kind] = amount
        }
        if let persons { tuning.persons = persons }
        if let places { tuning.places = places }
        return try RedactionEngine(tuning: tuning, model: model.map { try Data(contentsOf: URL(fileURLWithPath: $0)) })
    }
}
