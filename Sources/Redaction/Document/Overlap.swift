/// Chooses among matches that overlap: the more confident first, then the longer. Linear but for one sort.
package enum Overlap {
    package static func resolve(_ matches: [Match], tokenCount: Int) -> [Match] {
        let ranked = matches.sorted {
            if $0.confidence != $1.confidence { return $0.confidence > $1.confidence }
            if $0.tokens.count != $1.tokens.count { return $0.tokens.count > $1.tokens.count }
            return $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        var taken = [Bool](repeating: false, count: tokenCount)
        var kept: [Match] = []
        for match in ranked where !match.tokens.contains(where: { taken[$0] }) {
            for token in match.tokens { taken[token] = true }
            kept.append(match)
        }
        return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
