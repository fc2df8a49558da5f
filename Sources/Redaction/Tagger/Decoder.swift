/// Finds the best sequence of tags for scored tokens (Viterbi). A token that is certainly outside cuts the sequence, so
/// each run of doubtful tokens is decoded by itself.
struct Decoder {
    /// What it costs to go from a tag (place in the array) to the next (lane).
    private let steps: [SIMD16<Int32>]
    /// How far ahead of all other tags "outside" must be.
    private let certain: Int
    private var origins: [SIMD16<UInt8>] = []

    private static let never: Int32 = -1_000_000
    /// A tag this far behind the best cannot catch up: more than any feature weighs.
    private static let hopeless: Int32 = -4_000

    init(transitions: [SIMD16<Int16>], certain: Int16) {
        steps = zip(transitions, Self.forbidden).map { SIMD16<Int32>(truncatingIfNeeded: $0) &+ $1 }
        self.certain = Int(certain)
    }

    /// Writes the tags of all runs of doubtful tokens that hold a token to be decoded.
    mutating func decode(
        _ scores: [SIMD16<Int16>], into tags: inout [UInt8], where isWanted: (Int) -> Bool = { _ in true }
    ) {
        var start = 0
        while start < scores.count {
            guard !isCertain(scores[start]) else {
                if isWanted(start) { tags[start] = TagSet.outside }
                start += 1
                continue
            }
            var end = start
            var wanted = false
            while end < scores.count, !isCertain(scores[end]) {
                if isWanted(end) { wanted = true }
                end += 1
            }
            if wanted { decodeRun(scores, start..<end, &tags) }
            start = end
        }
    }

    @inline(__always)
    private func isCertain(_ score: SIMD16<Int16>) -> Bool {
        var others = score
        others[0] = .min
        return Int(score[0]) - Int(others.max()) > certain
    }

    private mutating func decodeRun(_ scores: [SIMD16<Int16>], _ run: Range<Int>, _ tags: inout [UInt8]) {
        origins.removeAll(keepingCapacity: true)
        var best = SIMD16<Int32>(repeating: Self.never)
        best[0] = 0
        for index in run {
            best = step(from: best) &+ SIMD16<Int32>(truncatingIfNeeded: scores[index])
            best &-= SIMD16(repeating: best.max())
        }
        var tag = 0
        if run.upperBound < scores.count {
            _ = step(from: best)
            tag = Int(origins.removeLast()[0])
        } else {
            for candidate in 1..<TagSet.count where best[candidate] > best[tag] { tag = candidate }
        }
        for index in run.reversed() {
            tags[index] = UInt8(tag)
            tag = Int(origins[index - run.lowerBound][tag])
        }
    }

    /// The best way to each tag; notes where it came from.
    private mutating func step(from best: SIMD16<Int32>) -> SIMD16<Int32> {
        var top = steps[0] &+ SIMD16(repeating: best[0])
        var origin = SIMD16<Int32>(repeating: 0)
        for tag in 1..<TagSet.count where best[tag] > Self.hopeless {
            let candidate = steps[tag] &+ SIMD16(repeating: best[tag])
            let better = candidate .> top
            top.replace(with: candidate, where: better)
            origin.replace(with: Int32(tag), where: better)
        }
        origins.append(SIMD16<UInt8>(truncatingIfNeeded: origin))
        return top
    }

    private static let forbidden: [SIMD16<Int32>] = (0..<TagSet.count).map { previous in
        var line = SIMD16<Int32>(repeating: 0)
        for next in 0..<TagSet.count where !TagSet.allows(previous, next) { line[next] = never }
        return line
    }
}
