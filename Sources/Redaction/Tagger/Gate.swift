package import Foundation

/// Tells at a glance which tokens may be part of something to hide, so that the tagger looks closely at few: a linear
/// score of the token's word and its two neighbours, trained to let nothing through that the tagger would hide. Its
/// weights fit the processor's cache; features that share a slot share a weight (Weinberger et al. 2009).
package struct Gate: Sendable {
    /// The places a word can have relative to the token that is judged.
    package static let places = -2...2
    package static let slotCount = 1 << 18

    private let weights: [Int8]
    /// A token scored below this needs no closer look.
    private let threshold: Int16

    /// A gate that lets every token through.
    package init() {
        weights = [Int8](repeating: 0, count: Self.slotCount)
        threshold = .min
    }

    package init(weights: [Int8], threshold: Int16) {
        precondition(weights.count == Self.slotCount)
        self.weights = weights
        self.threshold = threshold
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        guard data.count == Self.slotCount + 2 else { throw ModelProblem.truncated }
        let bytes = [UInt8](data)
        weights = bytes[2...].map { Int8(bitPattern: $0) }
        threshold = Int16(bitPattern: UInt16(bytes[0]) | UInt16(bytes[1]) << 8)
    }

    /// The gate as a file: threshold, little-endian, and weights.
    package var data: Data {
        let bits = UInt16(bitPattern: threshold)
        return Data([UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)])
            + Data(weights.map { UInt8(bitPattern: $0) })
    }

    /// The slot of a feature.
    @inline(__always)
    package static func slot(_ feature: UInt64) -> Int {
        Int(truncatingIfNeeded: feature >> 32) & (slotCount - 1)
    }

    /// The tokens to look at closely, in order: those that score high, and those that a rule found.
    func doubtful(_ extractor: FeatureExtractor, _ sums: inout WordSums) -> [Int32] {
        let count = extractor.passage.count
        if threshold == .min { return (0..<Int32(count)).map { $0 } }
        glance(extractor, &sums)
        var doubtful: [Int32] = []
        doubtful.reserveCapacity(count / 2)
        weights.withUnsafeBufferPointer { weights in
            for index in 0..<count {
                if extractor.hints.tags[index] == 0 {
                    var score = sums.glance(at: index)
                    extractor.forEachPair(index) { score &+= Int16(weights[Self.slot($0)]) }
                    if score < threshold { continue }
                }
                doubtful.append(Int32(index))
            }
        }
        return doubtful
    }

    /// Adds up what each word says in each of its places around the token that is judged.
    private func glance(_ extractor: FeatureExtractor, _ sums: inout WordSums) {
        var features: [UInt64] = []
        weights.withUnsafeBufferPointer { weights in
            for index in 0..<extractor.passage.count where !sums.isGlanced(index) {
                var sum = SIMD8<Int16>(repeating: 0)
                sum[7] = 1
                for place in Self.places {
                    features.removeAll(keepingCapacity: true)
                    extractor.glanceFeatures(index, place: place, into: &features)
                    for feature in features { sum[place + 2] &+= Int16(weights[Self.slot(feature)]) }
                }
                sums.note(sum, of: index)
            }
        }
    }
}
