import Foundation
import Redaction

/// Prints scores as a table.
enum ScoreTable {
    static func lines(_ score: Score, styles: [String: Score]) -> [String] {
        var lines = [row("", "required", "leaks", "recall", "precision")]
        for kind in FindingKind.allCases {
            guard let tally = score.kinds[kind] else { continue }
            lines.append(row(kind.rawValue, tally))
        }
        lines.append(row("all", score.total))
        for (style, score) in styles.sorted(by: { $0.key < $1.key }) {
            lines.append(
                row("  " + style, score.total) + "  \(score.textsWithoutLeak)/\(score.textsToHide) without leak")
        }
        lines.append(
            "texts \(score.texts); without leak \(percent(Tally.share(score.textsWithoutLeak, score.textsToHide)))"
                + " of \(score.textsToHide) with anything to hide; merged F1 \(percent(score.merged.f1))"
                + "; hidden of the text to keep \(percent(Tally.share(score.keepHidden, score.keep)))")
        return lines
    }

    private static func row(_ name: String, _ tally: Tally) -> String {
        row(name, String(tally.required), String(tally.leaks), percent(tally.recall), percent(tally.precision))
    }

    private static func row(_ name: String, _ cells: String...) -> String {
        name.padding(toLength: 20, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }.joined()
    }

    /// Two decimals and a sign, or a dash where there is nothing to divide by.
    static func percent(_ share: Double?) -> String {
        share.map { String(format: "%.2f %%", $0 * 100) } ?? "–"
    }
}
