import ArgumentParser
import Redaction

/// Lists what the engine does wrong on known texts, with a few words around, by type.
struct Errors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists leaks, words hidden needlessly and words to keep that were hidden.")

    @OptionGroup var choice: EngineChoice

    @Argument(help: "JSON lines of the scorer, or marked texts (.txt).")
    var files: [String]

    func run() throws {
        let engine = try choice.engine()
        var mistakes: [Mistake] = []
        for text in try files.flatMap(GoldFile.read) {
            mistakes += Mistake.all(in: text, engine.findings(in: text.text))
        }
        let groups = Dictionary(grouping: mistakes, by: \.heading)
        for (heading, group) in groups.sorted(by: { $0.key < $1.key }) {
            print("\(heading): \(group.count)")
            for mistake in group { print("  " + mistake.line) }
        }
    }
}
