/// Finds the best sequence of tags for scored tokens (Viterbi). A token that is certainly outside cuts the sequence, so
/// each run of doubtful tokens is decoded by itself.
struct Decoder {
    /// What it costs to go from a tag (place in the array) to the next (lane).
    private let steps: [SIMD16<Int16>]
    /// The same the other way about: from a tag (lane) to the next (place in the array).
    private let arrivals: [SIMD16<Int16>]
    /// How far ahead of all other tags "outside" must be.
    private let certain: Int
    /// How many tokens the passage has.
    private let count: Int
    /// For each token of a run, how good the best way to each tag of the token before it is.
    private var ways: [SIMD16<Int16>] = []

    /// Scores are kept between this and 0 of the best, so that no sum leaves 16 bits.
    private static let never: Int16 = -10_000
    /// A tag this far behind the best cannot catch up: 25 nats.
    private static let hopeless: Int16 = -600

    init(transitions: [SIMD16<Int16>], certain: Int16, count: Int) {
        let steps = zip(transitions, Self.forbidden).map { $0 &+ $1 }
        self.steps = steps
        arrivals = (0..<TagSet.count).map { next in SIMD16(steps.map { $0[next] }) }
        self.certain = Int(certain)
        self.count = count
    }

    /// Writes the tags of all doubtful tokens.
    mutating func decode(_ tokens: DoubtfulTokens, into tags: inout [UInt8]) {
        var start = 0
        while start < tokens.indices.count { start = decode(from: start, tokens, &tags) }
    }

    /// Writes the tags of the runs that hold these tokens, given in order; positions count the doubtful tokens.
    mutating func decode(_ unsettled: [Int], of tokens: DoubtfulTokens, into tags: inout [UInt8]) {
        var done = 0
        for position in unsettled where position >= done {
            var start = position
            if !isCertain(tokens.scores[start]) {
                while start > done, tokens.indices[start - 1] == tokens.indices[start] - 1,
                    !isCertain(tokens.scores[start - 1])
                { start -= 1 }
            }
            done = decode(from: start, tokens, &tags)
        }
    }

    /// Writes the tags of the run that begins at a position, and returns where it ends.
    private mutating func decode(from start: Int, _ tokens: DoubtfulTokens, _ tags: inout [UInt8]) -> Int {
        guard !isCertain(tokens.scores[start]) else {
            tags[start] = TagSet.outside
            return start + 1
        }
        var end = start + 1
        while end < tokens.indices.count, tokens.indices[end] == tokens.indices[end - 1] + 1,
            !isCertain(tokens.scores[end])
        { end += 1 }
        decodeRun(tokens, start..<end, &tags)
        return end
    }

    @inline(__always)
    private func isCertain(_ score: SIMD16<Int16>) -> Bool {
        var others = score
        others[0] = .min
        return Int(score[0]) - Int(others.greatest) > certain
    }

    private mutating func decodeRun(_ tokens: DoubtfulTokens, _ run: Range<Int>, _ tags: inout [UInt8]) {
        ways.removeAll(keepingCapacity: true)
        var best = SIMD16<Int16>(repeating: Self.never)
        best[0] = 0
        for position in run {
            ways.append(best)
            best = pointwiseMax(step(from: best), SIMD16(repeating: Self.never)) &+ tokens.scores[position]
            best = pointwiseMax(best &- SIMD16(repeating: best.greatest), SIMD16(repeating: Self.never))
        }
        var tag =
            Int(tokens.indices[run.upperBound - 1]) + 1 < count
            ? (best &+ arrivals[0]).firstGreatest : best.firstGreatest
        for position in run.reversed() {
            tags[position] = UInt8(tag)
            tag = (ways[position - run.lowerBound] &+ arrivals[tag]).firstGreatest
        }
    }

    /// How good the best way to each tag is.
    @inline(__always)
    private func step(from best: SIMD16<Int16>) -> SIMD16<Int16> {
        var top = steps[0] &+ SIMD16(repeating: best[0])
        // The tags that can still catch up, four in each word, as bits that are set.
        let alive = unsafeBitCast((best &- (Self.hopeless + 1)) &>> 15, to: SIMD4<UInt64>.self)
        for word in 0..<4 {
            var rest = ~alive[word] & Self.lanes
            while rest != 0 {
                let tag = word * 4 + rest.trailingZeroBitCount >> 4
                top = pointwiseMax(top, steps[tag] &+ SIMD16(repeating: best[tag]))
                rest &= rest - 1
            }
        }
        return top
    }

    private static let lanes: UInt64 = 0x0001_0001_0001_0001

    private static let forbidden: [SIMD16<Int16>] = (0..<TagSet.count).map { previous in
        var line = SIMD16<Int16>(repeating: 0)
        for next in 0..<TagSet.count where !TagSet.allows(previous, next) { line[next] = never }
        return line
    }
}

extension SIMD16<Int16> {
    /// The greatest lane, by halves: `max()` takes the lanes one by one.
    @inline(__always)
    var greatest: Int16 {
        let eight = pointwiseMax(lowHalf, highHalf)
        let four = pointwiseMax(eight.lowHalf, eight.highHalf)
        let two = pointwiseMax(four.lowHalf, four.highHalf)
        return Swift.max(two[0], two[1])
    }

    /// The first lane that holds the greatest number.
    @inline(__always)
    fileprivate var firstGreatest: Int {
        let top = greatest
        for lane in 0..<16 where self[lane] == top { return lane }
        return 0
    }
}
