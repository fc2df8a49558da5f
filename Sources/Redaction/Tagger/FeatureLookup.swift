/// Finds the weights of features and adds them up. Half of the features of a text are unknown and cannot be foreseen, so
/// it looks at the eight slots that a feature can have at once and adds zeros for an unknown feature rather than
/// branching.
struct FeatureLookup {
    private let prints: UnsafePointer<UInt16>
    private let rows: UnsafePointer<WeightTable.Row>
    /// Gives the first slot of a feature's bucket.
    private let mask: Int
    /// A slot without a feature, whose weights are all zero.
    private let empty: Int

    /// Tables of a power of two of slots, in buckets of eight; nil when they have no empty slot.
    init?(prints: UnsafePointer<UInt16>, rows: UnsafePointer<WeightTable.Row>, count: Int) {
        guard let empty = (0..<count).first(where: { prints[$0] == 0 }), count >= WeightTable.bucketSize else {
            return nil
        }
        self.prints = prints
        self.rows = rows
        self.empty = empty
        mask = (count - 1) & ~(WeightTable.bucketSize - 1)
    }

    private static let lanes: UInt64 = 0x0001_0001_0001_0001
    private static let tops: UInt64 = 0x8000_8000_8000_8000

    /// The slot that holds a feature's weights, or one that holds zeros.
    @inline(__always)
    private func slot(_ hash: UInt64) -> Int {
        let bucket = Int(truncatingIfNeeded: hash) & mask
        let start = UnsafeRawPointer(prints + bucket)
        let wanted = UInt64(WeightTable.print(of: hash)) &* Self.lanes
        // A lane of four is zero where the fingerprints are the same; the lowest such lane has its top bit set.
        let left = start.load(as: UInt64.self).littleEndian ^ wanted
        let right = start.load(fromByteOffset: 8, as: UInt64.self).littleEndian ^ wanted
        let hitLeft = (left &- Self.lanes) & ~left & Self.tops
        let hitRight = (right &- Self.lanes) & ~right & Self.tops
        // Bit 0 of a lane tells a hit on the left, bit 1 one on the right: where it is cannot be foreseen either.
        let hits = hitLeft >> 15 | hitRight >> 14
        let first = hits.trailingZeroBitCount
        let found = bucket &+ first >> 4 &+ (first & 1) << 2
        // All bits set when there is no hit: a choice without a branch.
        let missed = 0 &- Int(truncatingIfNeeded: (hits &- 1) >> 63)
        return found ^ (found ^ empty) & missed
    }

    /// Adds up the weights of each group of features.
    ///
    /// The table is larger than the processor's cache, so this goes in two steps over many features, each of which waits
    /// for many places of memory at once: slots, weights.
    @inline(__always)
    func sum(_ batch: FeatureBatch, into body: (Int, SIMD16<Int16>) -> Void) {
        let features = batch.features
        withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { found in
            features.withUnsafeBufferPointer { features in
                for index in features.indices { found[index] = slot(features[index]) }
            }
            var start = 0
            for (group, end) in batch.ends.enumerated() {
                var even = SIMD8<Int16>(repeating: 0)
                var odd = SIMD8<Int16>(repeating: 0)
                for index in start..<end {
                    let pairs = UnsafeRawPointer(rows + found[index]).load(as: SIMD8<Int16>.self)
                    even &+= (pairs &<< 8) &>> 8
                    odd &+= pairs &>> 8
                }
                var sum = SIMD16<Int16>()
                sum.evenHalf = even
                sum.oddHalf = odd
                body(group, sum)
                start = end
            }
        }
    }
}

/// Features of several tokens or words, group after group.
struct FeatureBatch {
    var features: [UInt64] = []
    /// Where each group ends.
    private(set) var ends: [Int] = []

    init(capacity: Int) {
        features.reserveCapacity(capacity)
    }

    mutating func closeGroup() {
        ends.append(features.count)
    }

    mutating func removeAll() {
        features.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
