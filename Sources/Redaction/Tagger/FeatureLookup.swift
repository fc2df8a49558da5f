/// Finds the weights of features and adds them up. Half of the features of a text are unknown and cannot be foreseen, so
/// it looks at four slots at once and adds zeros for an unknown feature rather than branching.
struct FeatureLookup {
    private let prints: UnsafePointer<UInt16>
    private let rows: UnsafePointer<WeightTable.Row>
    private let mask: Int
    private let reach: Int
    /// A slot without a feature, whose weights are all zero.
    private let empty: Int

    /// Tables of a power of two of slots; nil when they are too small to look at four at once.
    init?(prints: UnsafePointer<UInt16>, rows: UnsafePointer<WeightTable.Row>, mask: Int, reach: Int) {
        guard let empty = (0...mask).first(where: { prints[$0] == 0 }), mask >= 63 else { return nil }
        self.prints = prints
        self.rows = rows
        self.mask = mask
        self.reach = reach
        self.empty = empty
    }

    private static let lanes: UInt64 = 0x0001_0001_0001_0001
    private static let tops: UInt64 = 0x8000_8000_8000_8000

    /// The four fingerprints from a feature's own slot on.
    @inline(__always)
    private func fingerprints(of hash: UInt64) -> UInt64 {
        let slot = min(Int(truncatingIfNeeded: hash) & mask, mask - 3)
        return UnsafeRawPointer(prints + slot).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// The slot that holds a feature's weights, or one that holds zeros.
    @inline(__always)
    private func slot(_ hash: UInt64, _ first: UInt64) -> Int {
        let print = WeightTable.print(of: hash)
        let wanted = UInt64(print) &* Self.lanes
        var slot = Int(truncatingIfNeeded: hash) & mask
        var found = first
        var left = reach
        while left > 0 {
            if slot > mask - 3 { return walk(from: slot, print, left) }
            let difference = found ^ wanted
            let hit = (difference &- Self.lanes) & ~difference & Self.tops
            let free = (found &- Self.lanes) & ~found & Self.tops
            let place = hit == 0 ? empty : slot &+ hit.trailingZeroBitCount >> 4
            if hit | free != 0 { return place }
            slot = (slot + 4) & mask
            left -= 4
            found = UnsafeRawPointer(prints + min(slot, mask - 3)).loadUnaligned(as: UInt64.self).littleEndian
        }
        return empty
    }

    /// One slot after another, where four at once would pass the end of the table.
    private func walk(from start: Int, _ print: UInt16, _ reach: Int) -> Int {
        var slot = start
        for _ in 0..<reach {
            if prints[slot] == print { return slot }
            if prints[slot] == 0 { return empty }
            slot = (slot + 1) & mask
        }
        return empty
    }

    /// Adds up the weights of each group of features.
    ///
    /// The table is larger than the processor's cache, so this goes in three steps over many features, each of which
    /// waits for many places of memory at once: fingerprints, slots, weights.
    @inline(__always)
    func sum(_ batch: FeatureBatch, into body: (Int, SIMD16<Int16>) -> Void) {
        let features = batch.features
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { found in
            features.withUnsafeBufferPointer { features in
                for index in features.indices { found[index] = fingerprints(of: features[index]) }
                for index in features.indices { found[index] = UInt64(slot(features[index], found[index])) }
            }
            var start = 0
            for (group, end) in batch.ends.enumerated() {
                var even = SIMD8<Int16>(repeating: 0)
                var odd = SIMD8<Int16>(repeating: 0)
                for index in start..<end {
                    let row = rows + Int(truncatingIfNeeded: found[index])
                    let pairs = UnsafeRawPointer(row).load(as: SIMD8<Int16>.self)
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
