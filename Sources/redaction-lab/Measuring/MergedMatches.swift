/// Spans that agree exactly, whatever their type, also after joining spans with nothing but signs between them: the
/// "merged" count of MEDDOCAN.
struct MergedMatches {
    var right = 0
    var answered = 0
    var required = 0

    var f1: Double? {
        guard let precision = Tally.share(right, answered), let recall = Tally.share(right, required),
            precision + recall > 0
        else { return nil }
        return 2 * precision * recall / (precision + recall)
    }

    mutating func add(gold: Set<Range<Int>>, system: Set<Range<Int>>, scalars: [Unicode.Scalar]) {
        let joined = Self.joined(gold, scalars).intersection(Self.joined(system, scalars))
        let agreed = gold.intersection(system).union(joined)
        func isInside(_ span: Range<Int>) -> Bool {
            agreed.contains { $0.lowerBound <= span.lowerBound && span.upperBound <= $0.upperBound }
        }
        right += agreed.count
        answered += agreed.count + system.subtracting(gold).filter { !isInside($0) }.count
        required += agreed.count + gold.subtracting(system).filter { !isInside($0) }.count
    }

    private static func joined(_ spans: Set<Range<Int>>, _ scalars: [Unicode.Scalar]) -> Set<Range<Int>> {
        var out: [Range<Int>] = []
        for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = out.last,
                span.lowerBound <= last.upperBound
                    || !scalars[last.upperBound..<span.lowerBound].contains(where: EssentialCover.isWordly)
            {
                out[out.count - 1] = last.lowerBound..<span.upperBound
            } else {
                out.append(span)
            }
        }
        return Set(out)
    }
}
