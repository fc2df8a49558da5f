/// The summed weights of words in the places they can have around a token: reckoned once a document for each way a
/// word occurs, in each of its places.
///
/// A way to occur is all that the features of a word alone depend on. Half of what a long text says is said in few
/// words, so this saves most of the work.
struct WordSums {
    static let placeCount = FeatureExtractor.places.count
    /// How many sums are looked up together.
    private static let batchSize = 24
    /// The most ways to occur that are kept, about 10 MB.
    private static let limit = 1 << 16
    /// How many sums a word has on average, rounded up.
    private static let sumsPerWord = 3

    /// The ways to occur that are known, by hash.
    private var ways = WordInterner(expecting: 256)
    /// For each way, where its sums in the five places are; 0 where one is not known.
    private var slots: [Int32] = []
    /// The sums that are known, after one of zeros.
    private var sums = [SIMD16<Int16>(repeating: 0)]
    /// For each way, what the gate adds up in the five places; the last lane is 1 when it is known.
    private var glances: [SIMD8<Int16>] = []
    /// For each token of the passage, its way to occur.
    private var tokens: [Int32] = []

    /// Sets out to read a passage.
    mutating func begin(_ extractor: FeatureExtractor) {
        if ways.hashes.count > Self.limit { self = WordSums() }
        let count = extractor.passage.count
        if sums.count == 1 { sums.reserveCapacity(extractor.passage.wordCount * Self.sumsPerWord) }
        var numbers = [Int32](repeating: -1, count: extractor.keyCount)
        tokens.removeAll(keepingCapacity: true)
        tokens.reserveCapacity(count)
        for index in 0..<count {
            let key = extractor.key(index)
            if numbers[key] < 0 {
                let (number, isNew) = ways.number(of: extractor.wayToOccur(index))
                numbers[key] = Int32(number)
                if isNew {
                    for _ in 0..<Self.placeCount { slots.append(0) }
                    glances.append(SIMD8(repeating: 0))
                }
            }
            tokens.append(numbers[key])
        }
    }

    /// Keeps what the gate adds up for a token's word.
    mutating func note(_ glance: SIMD8<Int16>, of index: Int) {
        glances[Int(tokens[index])] = glance
    }

    /// Whether the gate has added up what a token's word says.
    func isGlanced(_ index: Int) -> Bool {
        glances[Int(tokens[index])][7] != 0
    }

    /// What the words around a token, and its own, say to the gate.
    @inline(__always)
    func glance(at index: Int) -> Int16 {
        var score = glances[Int(tokens[index])][2]
        if index >= 1 { score &+= glances[Int(tokens[index - 1])][1] }
        if index >= 2 { score &+= glances[Int(tokens[index - 2])][0] }
        if index + 1 < tokens.count { score &+= glances[Int(tokens[index + 1])][3] }
        if index + 2 < tokens.count { score &+= glances[Int(tokens[index + 2])][4] }
        return score
    }

    /// Looks up what the words around these tokens, and their own, add up to.
    mutating func prepare(_ wanted: [Int32], _ extractor: FeatureExtractor, _ lookup: FeatureLookup) {
        var batch = FeatureBatch(capacity: Self.batchSize * 24)
        for token in wanted {
            for place in places(around: Int(token)) {
                let index = Int(token) + place
                let slot = self.slot(index, place)
                if slots[slot] != 0 { continue }
                slots[slot] = Int32(sums.count + batch.ends.count)
                extractor.wordFeatures(index, place: place, into: &batch.features)
                batch.closeGroup()
            }
            if batch.ends.count >= Self.batchSize { look(&batch, lookup) }
        }
        look(&batch, lookup)
    }

    private mutating func look(_ batch: inout FeatureBatch, _ lookup: FeatureLookup) {
        lookup.sum(batch) { sums.append($1) }
        batch.removeAll()
    }

    /// The weights that the words around a prepared token, and its own, add up to.
    @inline(__always)
    func score(at index: Int) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>(repeating: 0)
        for place in places(around: index) { sum &+= sums[Int(slots[slot(index + place, place)])] }
        return sum
    }

    /// The places around a token that lie in the passage.
    @inline(__always)
    private func places(around index: Int) -> ClosedRange<Int> {
        max(-2, -index)...min(2, tokens.count - 1 - index)
    }

    /// Which of the slots is that of a token's word, when it stands at a place relative to the judged one.
    @inline(__always)
    private func slot(_ index: Int, _ place: Int) -> Int {
        Int(tokens[index]) * Self.placeCount + place + 2
    }
}
