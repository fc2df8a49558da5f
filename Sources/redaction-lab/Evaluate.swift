import ArgumentParser
import Redaction

/// Measures the engine on texts of which it is known what must be hidden.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures recall, precision, texts without a leak and text wrongly hidden, by type and style.")

    @OptionGroup var choice: EngineChoice

    @Option(help: "Types that must be hidden, joined by commas; all when left out.")
    var types: String?

    @Argument(help: "JSON lines of the scorer, or marked texts (.txt).")
    var files: [String]

    func run() throws {
        let engine = try choice.engine()
        let wanted = Set(
            types.map { $0.split(separator: ",").compactMap { FindingKind(rawValue: String($0)) } }
                ?? FindingKind.allCases)
        var everything = Score()
        var allStyles: [String: Score] = [:]
        for file in files {
            var score = Score()
            var styles: [String: Score] = [:]
            for text in try GoldFile.read(file) {
                let findings = engine.findings(in: text.text)
                score.add(text, findings, requiring: wanted)
                everything.add(text, findings, requiring: wanted)
                guard let style = text.style else { continue }
                styles[style, default: Score()].add(text, findings, requiring: wanted)
                allStyles[style, default: Score()].add(text, findings, requiring: wanted)
            }
            print(file)
            for line in ScoreTable.lines(score, styles: styles) { print(line) }
        }
        guard files.count > 1 else { return }
        print("all files")
        for line in ScoreTable.lines(everything, styles: allStyles) { print(line) }
    }
}
