/// Chooses among matches that overlap: the more confident first, then the longer. Linear but for sorting.
package enum Overlap {
    package static func resolve(_ matches: [Match]) -> [Match] {
        let ordered = matches.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var kept: [Match] = []
        kept.reserveCapacity(ordered.count)
        var start = 0
        while start < ordered.count {
            var end = start + 1
            var reach = ordered[start].tokens.upperBound
            while end < ordered.count, ordered[end].tokens.lowerBound < reach {
                reach = max(reach, ordered[end].tokens.upperBound)
                end += 1
            }
            if end == start + 1 { kept.append(ordered[start]) } else { settle(ordered[start..<end], &kept) }
            start = end
        }
        return kept
    }

    /// Chooses among matches of which each overlaps another.
    private static func settle(_ matches: ArraySlice<Match>, _ kept: inout [Match]) {
        let ranked = matches.sorted {
            if $0.confidence != $1.confidence { return $0.confidence > $1.confidence }
            if $0.tokens.count != $1.tokens.count { return $0.tokens.count > $1.tokens.count }
            return $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        let first = kept.count
        let origin = matches[matches.startIndex].tokens.lowerBound
        var taken = [Bool](repeating: false, count: (matches.map(\.tokens.upperBound).max() ?? origin) - origin)
        for match in ranked where !match.tokens.contains(where: { taken[$0 - origin] }) {
            for token in match.tokens { taken[token - origin] = true }
            kept.append(match)
        }
        kept[first...].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
