import ArgumentParser

/// Trains, measures and examines the redaction engine. For developers; it is not part of what is deployed.
@main
struct Lab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redaction-lab",
        abstract: "Trains and measures the redaction engine.",
        subcommands: [
            BuildGazetteer.self, BuildVocabulary.self, Train.self, Curve.self, Evaluate.self, Errors.self, Answer.self,
            Speed.self,
        ]
    )
}
