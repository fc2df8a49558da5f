import Testing

@testable import Redaction

@Suite struct GateTests {
    private static let thresholds = Gate.Thresholds(alone: 10, beside: 0)

    private static func passing(_ scores: [Int16]) -> [Int] {
        var passing: [Int] = []
        thresholds.forEachPassing(scores) { passing.append($0) }
        return passing
    }

    @Test func `a high score passes alone, a fair one beside it`() {
        #expect(Self.passing([0, 10, 9, 0, -1, 20, -1, 5]) == [0, 1, 2, 5])
        #expect(Self.passing([9, 9, 9]).isEmpty)
        #expect(Self.passing([]).isEmpty)
    }

    @Test func `what a rule found passes`() {
        #expect(Self.passing([.min, .max, .min]) == [1])
    }

    @Test func `a gate is read as it was written`() throws {
        var weights = [Int8](repeating: 0, count: Gate.slotCount)
        weights[3] = -7
        weights[Gate.slotCount - 1] = 9
        let gate = Gate(weights: weights, thresholds: Self.thresholds)
        #expect(try Gate(data: gate.data).data == gate.data)
        #expect(throws: ModelProblem.truncated) { try Gate(data: gate.data.dropLast()) }
    }

    @Test func `slots lie in the table`() {
        let features: [UInt64] = [0, 1, .max, 0x9E37_79B9_7F4A_7C15]
        for feature in features {
            #expect((0..<Gate.slotCount).contains(Gate.slot(ofPair: feature)))
            #expect(Gate.places.allSatisfy { (0..<Gate.slotCount).contains(Gate.slot(feature, place: $0)) })
        }
    }
}
