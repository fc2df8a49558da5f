import Redaction

/// Tells which tokens of a text the gate must let through.
struct GateOracle {
    private let table: WeightTable
    private let knowledge: Knowledge

    init(_ table: WeightTable, _ knowledge: Knowledge) {
        self.table = table
        self.knowledge = knowledge
    }

    /// The tokens that are marked, and those that the tagger tags when it looks at all.
    func judge(_ text: AnnotatedText) -> (extractor: FeatureExtractor, wanted: [Bool]) {
        let passage = Passage(text.text, knowledge: knowledge)
        let extractor = FeatureExtractor(passage, matches: Rules.matches(in: passage), register: .testimony)
        let gold = Example.tags(passage, text.spans, keepsCountries: text.register == .general)
        var wanted = gold.map { $0 != TagSet.outside }
        for index in Tagging.covered(extractor, by: table) { wanted[index] = true }
        return (extractor, wanted)
    }
}
