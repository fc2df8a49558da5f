package import Foundation

/// Tells at a glance which tokens may be part of something to hide, so that the tagger looks closely at few: a linear
/// score of the token's word and the two words on either side, trained to overlook little that the tagger would hide.
/// Its weights fit the processor's cache; features that share a slot share a weight (Weinberger et al. 2009).
package struct Gate: Sendable {
    /// The places a word can have relative to the token that is judged.
    package static let places = -2...2
    /// A feature of a word has a row of weights, one for each place and three to spare.
    private static let rowWidth = 8
    private static let rowCount = 1 << 15
    /// A feature of two neighbours has one weight, after the rows.
    private static let pairCount = 1 << 17
    package static let slotCount = rowCount * rowWidth + pairCount

    /// The scores from which a token passes.
    package struct Thresholds: Sendable, Equatable {
        /// By itself.
        package let alone: Int16
        /// Beside one that passes by itself: the small words inside a name or an address say little of themselves.
        package let beside: Int16

        package init(alone: Int16, beside: Int16) {
            self.alone = alone
            self.beside = beside
        }

        static let open = Thresholds(alone: .min, beside: .min)

        /// Calls with each token that passes, in order; a token that a rule found scores `Int16.max`.
        @inline(__always)
        package func forEachPassing(_ scores: [Int16], _ body: (Int) -> Void) {
            var before = Int16.min
            for index in scores.indices {
                let score = scores[index]
                let after = index + 1 < scores.count ? scores[index + 1] : .min
                if score >= alone || score >= beside && max(before, after) >= alone { body(index) }
                before = score
            }
        }
    }

    /// How many bytes a gate takes in a file.
    static let fileSize = slotCount + 4

    private let weights: [Int8]
    private let thresholds: Thresholds

    /// A gate that lets every token through.
    package init() {
        weights = [Int8](repeating: 0, count: Self.slotCount)
        thresholds = .open
    }

    package init(weights: [Int8], thresholds: Thresholds) {
        precondition(weights.count == Self.slotCount)
        self.weights = weights
        self.thresholds = thresholds
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        guard data.count == Self.fileSize else { throw ModelProblem.truncated }
        let bytes = [UInt8](data)
        func threshold(at offset: Int) -> Int16 {
            Int16(bitPattern: UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8)
        }
        thresholds = Thresholds(alone: threshold(at: 0), beside: threshold(at: 2))
        weights = bytes[4...].map { Int8(bitPattern: $0) }
    }

    /// The gate as a file: the two thresholds, little-endian, and weights.
    package var data: Data {
        var out = Data()
        for threshold in [thresholds.alone, thresholds.beside] {
            withUnsafeBytes(of: threshold.littleEndian) { out.append(contentsOf: $0) }
        }
        return out + Data(weights.map { UInt8(bitPattern: $0) })
    }

    /// The slot of a feature of a word that stands at a place relative to the judged one.
    @inline(__always)
    package static func slot(_ feature: UInt64, place: Int) -> Int {
        row(feature) + place - places.lowerBound
    }

    @inline(__always)
    private static func row(_ feature: UInt64) -> Int {
        (Int(truncatingIfNeeded: feature >> 32) & (rowCount - 1)) * rowWidth
    }

    /// The slot of a feature of two neighbours.
    @inline(__always)
    package static func slot(ofPair feature: UInt64) -> Int {
        rowCount * rowWidth + Int(truncatingIfNeeded: feature >> 32) & (pairCount - 1)
    }

    /// The tokens to look at closely, in order: those that score high, those that score fairly beside them, and those
    /// that a rule found.
    func doubtful(_ extractor: FeatureExtractor, _ sums: inout WordSums) -> [Int32] {
        let count = extractor.passage.count
        if thresholds == .open { return (0..<Int32(count)).map { $0 } }
        glance(extractor, &sums)
        let scores = scores(extractor, sums)
        var doubtful: [Int32] = []
        doubtful.reserveCapacity(count / 3)
        thresholds.forEachPassing(scores) { doubtful.append(Int32($0)) }
        return doubtful
    }

    private func scores(_ extractor: FeatureExtractor, _ sums: WordSums) -> [Int16] {
        weights.withUnsafeBufferPointer { weights in
            (0..<extractor.passage.count).map { index in
                if extractor.hints.tags[index] != 0 { return .max }
                var score = sums.glance(at: index)
                extractor.forEachPair(index) { score &+= Int16(weights[Self.slot(ofPair: $0)]) }
                return score
            }
        }
    }

    /// Adds up what each word says in each of its places around the token that is judged.
    private func glance(_ extractor: FeatureExtractor, _ sums: inout WordSums) {
        weights.withUnsafeBytes { weights in
            for index in 0..<extractor.passage.count where !sums.isGlanced(index) {
                var sum = SIMD8<Int16>(repeating: 0)
                extractor.forEachGlance(index) { feature in
                    let row = weights.load(fromByteOffset: Self.row(feature), as: SIMD8<Int8>.self)
                    sum &+= SIMD8<Int16>(truncatingIfNeeded: row)
                }
                // Tells that the sum is known.
                sum[Self.rowWidth - 1] = 1
                sums.note(sum, of: index)
            }
        }
    }
}
