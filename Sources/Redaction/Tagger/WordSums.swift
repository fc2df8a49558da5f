/// The summed weights of each distinct word of a text in each place it can have, reckoned once a text.
struct WordSums {
    private var sums: [SIMD16<Int16>]
    private let keys: [Int32]

    init(_ extractor: FeatureExtractor, _ weights: WeightTable) {
        let places = FeatureExtractor.places.count
        let count = extractor.passage.count
        var sums = [SIMD16<Int16>]()
        var slots = [Int32](repeating: -1, count: extractor.keyCount)
        var keys = [Int32](repeating: 0, count: count)
        var batch = FeatureBatch(capacity: 128)
        var known = 0
        weights.withLookup { lookup in
            for index in 0..<count {
                let key = extractor.key(index)
                if slots[key] < 0 {
                    slots[key] = Int32(known)
                    known += places
                    batch.removeAll()
                    for place in FeatureExtractor.places {
                        extractor.wordFeatures(index, place: place, into: &batch.features)
                        batch.closeGroup()
                    }
                    lookup.sum(batch) { sums.append($1) }
                }
                keys[index] = slots[key]
            }
        }
        precondition(places == 5)
        // A table without weights.
        if sums.isEmpty { sums = Array(repeating: SIMD16(repeating: 0), count: places) }
        self.sums = sums
        self.keys = keys
    }

    /// The weights that the words around a token, and its own, add up to.
    @inline(__always)
    func score(at index: Int) -> SIMD16<Int16> {
        var sum = sums[Int(keys[index]) + 2]
        if index >= 1 { sum &+= sums[Int(keys[index - 1]) + 1] }
        if index >= 2 { sum &+= sums[Int(keys[index - 2])] }
        if index + 1 < keys.count { sum &+= sums[Int(keys[index + 1]) + 3] }
        if index + 2 < keys.count { sum &+= sums[Int(keys[index + 2]) + 4] }
        return sum
    }
}
