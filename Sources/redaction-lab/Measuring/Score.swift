import Redaction

/// How well texts were redacted. Definitions as in the scorer of the corpora: recall does not look at types (a name
/// hidden under the wrong label is hidden), precision counts characters.
struct Score {
    private(set) var total = Tally()
    private(set) var kinds: [FindingKind: Tally] = [:]
    private(set) var merged = MergedMatches()
    private(set) var texts = 0
    /// Texts with anything to hide, and those of them without a leak.
    private(set) var textsToHide = 0
    private(set) var textsWithoutLeak = 0
    /// Characters to keep, and those of them that were hidden.
    private(set) var keep = 0
    private(set) var keepHidden = 0

    /// Adds one text. Only the given kinds are required; precision looks at all that may be hidden.
    mutating func add(_ gold: GoldText, _ findings: [Finding], requiring wanted: Set<FindingKind>) {
        let mask = Self.mask(gold.scalars.count, findings.map(\.range))
        let may = Self.mask(gold.scalars.count, gold.required.map(\.range))
        let required = gold.required.filter { wanted.contains($0.kind) }
        var leaks = 0
        for span in required {
            let leak = EssentialCover.covers(mask, span.range, of: gold.scalars) ? 0 : 1
            leaks += leak
            kinds[span.kind, default: Tally()].required += 1
            kinds[span.kind, default: Tally()].leaks += leak
        }
        for (kind, found) in Dictionary(grouping: findings, by: \.kind) {
            let hidden = Self.mask(gold.scalars.count, found.map(\.range))
            kinds[kind, default: Tally()].hidden += hidden.count { $0 }
            kinds[kind, default: Tally()].rightlyHidden += zip(hidden, may).count { $0 && $1 }
        }
        total.required += required.count
        total.leaks += leaks
        total.hidden += mask.count { $0 }
        total.rightlyHidden += zip(mask, may).count { $0 && $1 }
        merged.add(
            gold: Set(required.map(\.range)),
            system: Set(findings.filter { wanted.contains($0.kind) }.map(\.range)), scalars: gold.scalars)
        texts += 1
        if !required.isEmpty { textsToHide += 1 }
        if !required.isEmpty, leaks == 0 { textsWithoutLeak += 1 }
        for range in gold.keep {
            keep += range.count
            keepHidden += mask[range].count { $0 }
        }
    }

    private static func mask(_ count: Int, _ ranges: [Range<Int>]) -> [Bool] {
        var mask = [Bool](repeating: false, count: count)
        for range in ranges {
            for index in range { mask[index] = true }
        }
        return mask
    }
}
