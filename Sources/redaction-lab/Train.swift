import ArgumentParser
import Foundation
import Redaction

/// Trains the tagger and writes `Model/tagger.bin`.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Trains the tagger.")

    @OptionGroup var recipe: Recipe

    @Option(help: "File to write.")
    var output: String

    @Option(help: "Share of the project's own texts to use.") var share = 1.0

    func run() throws {
        try recipe.model(share: share).data.write(to: URL(fileURLWithPath: output))
    }
}
