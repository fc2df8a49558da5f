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
        var features: [UInt64] = []
        features.reserveCapacity(128)
        weights.withLookup { lookup in
            for index in 0..<count {
                let key = extractor.key(index)
                if slots[key] < 0 {
                    slots[key] = Int32(sums.count)
                    for place in FeatureExtractor.places {
                        features.removeAll(keepingCapacity: true)
                        extractor.wordFeatures(index, place: place, into: &features)
                        var sum = SIMD16<Int16>(repeating: 0)
                        lookup.add(features, to: &sum)
                        sums.append(sum)
                    }
                }
                keys[index] = slots[key]
            }
        }
        precondition(places == 5)
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
