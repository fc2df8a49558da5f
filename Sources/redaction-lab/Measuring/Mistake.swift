import Redaction

/// One thing that went wrong in a known text.
struct Mistake {
    /// What sort of mistake, and of which type.
    let heading: String
    /// The text's name and the words with a few around them.
    let line: String

    static func all(in gold: GoldText, _ findings: [Finding]) -> [Mistake] {
        var mask = [Bool](repeating: false, count: gold.scalars.count)
        var may = mask
        for index in findings.flatMap(\.range) { mask[index] = true }
        for index in gold.required.flatMap(\.range) { may[index] = true }
        let leaks = gold.required.filter { !EssentialCover.covers(mask, $0.range, of: gold.scalars) }.map {
            Mistake(heading: "leak \($0.kind.rawValue)", line: line($0.range, gold, mask))
        }
        let needless = findings.compactMap { finding -> Mistake? in
            let extra = finding.range.filter { !may[$0] && EssentialCover.isWordly(gold.scalars[$0]) }
            guard let first = extra.first, let last = extra.last else { return nil }
            let isKept = gold.keep.contains { $0.overlaps(first..<last + 1) }
            return Mistake(
                heading: (isKept ? "kept text hidden" : "needless") + " \(finding.kind.rawValue) \(finding.reason)",
                line: line(finding.range, gold, mask))
        }
        return leaks + needless
    }

    private static let reach = 40

    private static func line(_ range: Range<Int>, _ gold: GoldText, _ mask: [Bool]) -> String {
        let before = max(0, range.lowerBound - reach)..<range.lowerBound
        let after = range.upperBound..<min(gold.scalars.count, range.upperBound + reach)
        let shown = zip(gold.surface(range).unicodeScalars, mask[range]).map { $1 ? "_" : String(Character($0)) }
        let text = gold.surface(before) + "⟦" + gold.surface(range) + "⟧" + gold.surface(after)
        return "\(gold.id)  \(text.split(whereSeparator: \.isNewline).joined(separator: " "))  \(shown.joined())"
    }
}
