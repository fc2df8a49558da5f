import ArgumentParser
import Foundation
import Redaction

/// Trains the tagger and writes `Model/tagger.bin`.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Trains the tagger.")

    @Option(help: "Folder of the lists and corpora (holds `lists` and `corpora`).")
    var data: String

    @Option(help: "Folder of the project's own marked texts.")
    var texts: String

    @Option(help: "File to write.")
    var output: String

    @Option var seed: UInt64 = 7
    @Option(help: "How often every text is seen.") var rounds = 8
    @Option(help: "How often the project's own texts are seen in a round.") var weight = 4
    @Option(help: "Cost of missing an identifier.") var missCost: Float = 20
    @Option(help: "Cost of any other wrong tag.") var otherCost: Float = 8
    @Option(help: "Share of the project's own texts to use, for a learning curve.") var share = 1.0

    func run() throws {
        var random = SeededGenerator(seed: seed)
        let knowledge = try Knowledge.bundled()
        let rewriter = Rewriter(pool: try NamePool(lists: data + "/lists"))
        let own = try Corpora.own(texts, weight: weight)
        let corpora = data + "/corpora/"
        let all =
            Array(own.prefix(Int(Double(own.count) * share)))
            + (try Corpora.records(corpora + "en/tab-train.jsonl", register: .judgment))
            + (try Corpora.records(corpora + "es/meddocan-train.jsonl", register: .clinical))
            + (try Corpora.gum(corpora + "en/gum")) + (try Corpora.wnut(corpora + "en/wnut17/wnut17train.conll"))
        print("texts: \(own.count) own, \(all.count) in all")
        var learner = Perceptron(missCost: missCost, otherCost: otherCost)
        for round in 1...rounds {
            var order = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }
            order.shuffle(using: &random)
            learner.resetMistakes()
            for index in order {
                learner.learn(Example(rewriter.rewritten(all[index], using: &random), knowledge: knowledge))
            }
            print("round \(round): \(learner.mistakes) segments corrected")
        }
        let table = learner.table(capacity: 1 << 18, load: 0.72)
        try table.data.write(to: URL(fileURLWithPath: output))
    }
}
