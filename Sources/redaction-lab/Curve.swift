import ArgumentParser
import Redaction

/// Shows what more texts of the project's own bring: trains with a share of them and measures, again and again.
struct Curve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Trains with shares of the project's own texts and prints how well each model does.")

    @OptionGroup var recipe: Recipe

    @Option(help: "Shares to train with, joined by commas.")
    var shares = "0.25,0.5,1"

    @Argument(help: "Texts to measure on; leave those of the project's own out of training with --without.")
    var files: [String]

    func run() throws {
        let texts = try files.flatMap(GoldFile.read)
        for share in shares.split(separator: ",").compactMap({ Double($0) }) {
            let engine = try RedactionEngine(tuning: .shipped, model: recipe.model(share: share).data)
            var score = Score()
            for text in texts {
                score.add(text, engine.findings(in: text.text), requiring: Set(FindingKind.allCases))
            }
            print("share \(share)")
            for line in ScoreTable.lines(score, styles: [:]) { print(line) }
        }
    }
}
