import Redaction

/// A text ready to learn from: features and gold tag of each token, cut into segments.
struct Example {
    /// Which text it is.
    let number: Int32
    let features: [UInt64]
    /// Where the features of each token begin; one more entry than tokens.
    let starts: [Int32]
    let gold: [UInt8]
    /// Tokens that are marked as to be kept.
    let keep: [Bool]
    /// Tokens of names that an annotator left visible and another might have hidden.
    let doubt: [Bool]
    let segments: [Range<Int>]

    /// Longer lines are cut at a full stop after this many tokens.
    private static let longest = 60

    init(_ text: AnnotatedText, number: Int, knowledge: Knowledge) {
        self.number = Int32(number)
        let passage = Passage(text.text, knowledge: knowledge)
        let extractor = FeatureExtractor(passage, matches: Rules.matches(in: passage), register: text.register)
        var features: [UInt64] = []
        var starts: [Int32] = [0]
        for index in 0..<passage.count {
            for place in max(-2, -index)...min(2, passage.count - 1 - index) {
                extractor.wordFeatures(index + place, place: place, into: &features)
            }
            extractor.tokenFeatures(index, into: &features)
            starts.append(Int32(features.count))
        }
        self.features = features
        self.starts = starts
        gold = Self.tags(passage, text.spans, keepsCountries: text.register == .general)
        keep = Self.covered(passage, text.ranges { $0.isKept })
        doubt = Self.covered(passage, text.ranges { $0.isDoubtful })
        segments = Self.segments(passage)
    }

    private static func covered(_ passage: Passage, _ ranges: [Range<Int>]) -> [Bool] {
        var next = 0
        return (0..<passage.count).map { index in
            let range = passage.reading.scalarRange(of: index..<index + 1)
            while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
            return next < ranges.count && ranges[next].lowerBound < range.upperBound
        }
    }

    static func tags(
        _ passage: Passage, _ spans: [(range: Range<Int>, kind: FindingKind)], keepsCountries: Bool
    ) -> [UInt8] {
        var tags = [UInt8](repeating: TagSet.outside, count: passage.count)
        var next = 0
        var started = false
        for index in 0..<passage.count {
            let range = passage.reading.scalarRange(of: index..<index + 1)
            while next < spans.count, spans[next].range.upperBound <= range.lowerBound {
                next += 1
                started = false
            }
            guard next < spans.count, spans[next].range.lowerBound < range.upperBound else { continue }
            if keepsCountries, passage.isKept(index) { continue }
            tags[index] = started ? TagSet.inside(spans[next].kind) : TagSet.begin(spans[next].kind)
            started = true
        }
        return tags
    }

    private static func segments(_ passage: Passage) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in 0..<passage.count where index > start {
            let ends =
                passage.reading.tokens[index].startsLine
                || index - start > longest && passage.reading.sign(index - 1) == UInt8(ascii: ".")
            if ends {
                found.append(start..<index)
                start = index
            }
        }
        if start < passage.count { found.append(start..<passage.count) }
        return found
    }
}
