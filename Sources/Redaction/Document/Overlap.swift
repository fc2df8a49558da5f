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
            switch end - start {
            case 1: kept.append(ordered[start])
            case 2: kept.append(isBefore(ordered[start], ordered[start + 1]) ? ordered[start] : ordered[start + 1])
            case _: settle(ordered[start..<end], &kept)
            }
            start = end
        }
        return kept
    }

    private static func isBefore(_ left: Match, _ right: Match) -> Bool {
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
        return left.tokens.lowerBound < right.tokens.lowerBound
    }

    /// Chooses among matches of which each overlaps another.
    private static func settle(_ matches: ArraySlice<Match>, _ kept: inout [Match]) {
        let ranked = matches.sorted(by: isBefore)
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
