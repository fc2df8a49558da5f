package import Foundation

/// What the tagger learned: the weights, and the gate before them. One file.
package struct TaggerModel: Sendable {
    package let weights: WeightTable
    package let gate: Gate

    package init(weights: WeightTable, gate: Gate) {
        self.weights = weights
        self.gate = gate
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        guard data.count > Gate.fileSize else { throw ModelProblem.truncated }
        gate = try Gate(data: data.prefix(Gate.fileSize))
        weights = try WeightTable(data: data.dropFirst(Gate.fileSize))
    }

    /// The model as a file: the gate, then the weights.
    package var data: Data {
        gate.data + weights.data
    }
}

/// What the weights alone make of a passage, without a gate.
package enum Tagging {
    /// The tokens that are tagged.
    package static func covered(_ extractor: FeatureExtractor, by weights: WeightTable) -> [Int] {
        let tagger = Tagger(model: TaggerModel(weights: weights, gate: Gate()), tuning: .shipped)
        var sums = WordSums()
        return tagger.matches(of: extractor, &sums).flatMap(\.tokens)
    }
}
