import ArgumentParser
import Foundation
import Redaction

/// How a model is trained. The same recipe and texts give the same model, byte for byte.
struct Recipe: ParsableArguments {
    @Option(help: "Folder of the lists and corpora (holds `lists` and `corpora`).") var data: String
    @Option(help: "Folder of the project's own marked texts.") var texts: String
    @Option var seed: UInt64 = 7
    @Option(help: "How often every text is seen; clinical reports half as often.") var rounds = 8
    @Option(help: "How often the project's own texts are seen in a round.") var weight = 4
    @Option(help: "Head start of leaving an identifier visible, in nats.") var missCost: Float = 2
    @Option(help: "Head start of any other wrong tag.") var otherCost: Float = 0.7
    @Option(help: "Head start of hiding what must stay.") var keepCost: Float = 1.5
    @Option(help: "How much it counts that a judgment's annotator left a name visible.") var doubt: Float = 0.35
    @Option(help: "Share of features left out at random.") var dropout = 0.1
    @Option(help: "Length of the first step.") var rate: Float = 0.1
    @Option(help: "Files of own texts to leave out, joined by commas.") var without = ""
    @Option(help: "Slots of the model's table, in powers of two.") var slots = 18
    @Option(help: "Share of what is to be looked at closely that may pass unseen.") var overlooked = 0.006

    /// Trains with a share of the project's own texts, from 0 to 1.
    func model(share: Double) throws -> TaggerModel {
        var random = SeededGenerator(seed: seed)
        let knowledge = try Knowledge.bundled()
        let rewriter = Rewriter(pool: try NamePool(lists: data + "/lists", knowledge: knowledge))
        let all = try texts(share: share, using: &random)
        var learner = FieldLearner(
            costs: FieldLearner.Costs(miss: missCost, other: otherCost, keep: keepCost, doubt: doubt),
            dropout: dropout, rate: rate)
        for round in 1...rounds {
            var order = all.indices.filter { all[$0].register != .clinical || $0 % 2 == round % 2 }.flatMap {
                Array(repeating: $0, count: all[$0].weight)
            }
            order.shuffle(using: &random)
            learner.resetLoss()
            for index in order {
                let example = Example(
                    rewriter.rewritten(all[index], using: &random), number: index, knowledge: knowledge)
                learner.learn(example, using: &random)
            }
            if round * 2 > rounds { learner.remember() }
            print("round \(round): loss \(learner.loss), \(learner.weights.hashes.count) features")
        }
        let table = ModelFile.table(of: learner, capacity: 1 << slots, load: 0.86)
        return TaggerModel(weights: table, gate: gate(for: table, all, rewriter, knowledge, &random))
    }

    /// Learns the gate of a model; its thresholds are set on texts that it did not learn from, one in eight.
    private func gate(
        for table: WeightTable, _ texts: [AnnotatedText], _ rewriter: Rewriter, _ knowledge: Knowledge,
        _ random: inout SeededGenerator
    ) -> Gate {
        let oracle = GateOracle(table, knowledge)
        let suitable = texts.filter { $0.register == .testimony || $0.register == .general }
            .shuffled(using: &random)
        var learner = GateLearner()
        for _ in 1...5 {
            for text in suitable.dropFirst(suitable.count / 8).shuffled(using: &random) {
                let (extractor, wanted) = oracle.judge(rewriter.rewritten(text, using: &random))
                learner.learn(extractor, wanted: wanted, using: &random)
            }
        }
        var trial = GateTrial()
        for text in suitable.prefix(suitable.count / 8) where text.register == .testimony {
            let (extractor, wanted) = oracle.judge(rewriter.rewritten(text, using: &random))
            trial.texts.append(learner.judge(extractor, wanted: wanted))
        }
        let best = trial.best(overlooking: overlooked)
        print("gate: \(best)")
        return learner.gate(best.thresholds)
    }

    private func texts(share: Double, using random: inout SeededGenerator) throws -> [AnnotatedText] {
        let left = without.split(separator: ",").map(String.init)
        var own = try Corpora.own(texts, weight: weight, without: left)
        if share < 1 {
            own.shuffle(using: &random)
            own.removeLast(own.count - Int(Double(own.count) * share))
        }
        let corpora = data + "/corpora/"
        let all =
            own + (try Corpora.records(corpora + "en/tab-train.jsonl", register: .judgment))
            + (try Corpora.records(corpora + "es/meddocan-train.jsonl", register: .clinical))
            + (try Corpora.gum(corpora + "en/gum")) + (try Corpora.wnut(corpora + "en/wnut17/wnut17train.conll"))
        print("texts: \(own.count) own, \(all.count) in all")
        return all
    }
}
