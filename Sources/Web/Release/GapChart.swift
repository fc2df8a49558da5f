import Casework
import Intake
import Localization

/// How much of each column is there: answered, without an answer, hidden for safety.
struct GapChart: PageModel {
    let gaps_reading: String
    let gaps_caption: String
    let gaps_svg_title: String
    let gaps_view: String
    let gaps_boxes: [ChartBox]
    let gaps_lines: [ChartLine]
    let gaps_head: [String]
    let gaps_corner: String
    let gaps_rows: [ChartRow]

    private static let barLeft = 230.0
    private static let barWidth = 340.0
    private static let line = 24.0
    private static let top = 28.0

    private struct Share {
        let name: String
        var answered = 0
        var missing = 0
        var hidden = 0
        var all: Int { answered + missing + hidden }

        init(_ column: ReleaseColumn, cells: [String]) {
            name = column.name
            for cell in cells {
                if cell == Ladder.top || cell == MissingCode.suppressed.rawValue {
                    hidden += 1
                } else if MissingCode(rawValue: cell) != nil {
                    missing += 1
                } else {
                    answered += 1
                }
            }
        }
    }

    init(_ release: PreparedRelease, _ labels: ReleaseLabels) {
        let shares = release.columns.filter { $0.question != nil }.map { Share($0, cells: release.cells(of: $0.name)) }
        let whole = shares.reduce(0) { $0 + $1.all }
        gaps_reading = labels.say(
            "gaps.reading",
            [
                "answered": .number(ChartText.percent(shares.reduce(0) { $0 + $1.answered }, of: whole)),
                "hidden": .number(ChartText.percent(shares.reduce(0) { $0 + $1.hidden }, of: whole)),
            ])
        gaps_caption = labels.say("gaps.table")
        gaps_svg_title = labels.say("gaps.title")
        let bottom = Self.top + Double(shares.count) * Self.line + 6
        gaps_view = "0 0 820 \(ChartText.number(bottom))"
        gaps_boxes = shares.enumerated().flatMap { Self.boxes($1, y: Self.top + Double($0) * Self.line) }
        gaps_lines =
            Self.heads(labels)
            + shares.enumerated().flatMap { Self.lines($1, labels, y: Self.top + Double($0) * Self.line) }
        gaps_corner = labels.say("gaps.column")
        gaps_head = ["answered", "missing", "hidden"].map { labels.say("gaps.\($0)") }
        gaps_rows = shares.map {
            ChartRow(name: $0.name, cells: [$0.answered, $0.missing, $0.hidden].map(String.init))
        }
    }

    private static func boxes(_ share: Share, y: Double) -> [ChartBox] {
        var x = barLeft
        return [(share.answered, "a"), (share.missing, "b"), (share.hidden, "c")].compactMap { count, kind in
            guard count > 0 else { return nil }
            let width = barWidth * Double(count) / Double(max(1, share.all))
            defer { x += width }
            return ChartBox(x: x, y: y, width: width - 1, height: 15, kind: kind)
        }
    }

    private static func heads(_ labels: ReleaseLabels) -> [ChartLine] {
        [
            ChartLine(labels.say("gaps.answered"), x: barLeft, y: 14, kind: "a"),
            ChartLine(labels.say("gaps.missing"), x: barLeft + barWidth / 2 - 40, y: 14, kind: "b"),
            ChartLine(labels.say("gaps.hidden"), x: barLeft + barWidth, y: 14, kind: "c end"),
        ]
    }

    private static func lines(_ share: Share, _ labels: ReleaseLabels, y: Double) -> [ChartLine] {
        let numbers = labels.say(
            "gaps.line",
            [
                "answered": .number(ChartText.percent(share.answered, of: share.all)),
                "missing": .number(ChartText.percent(share.missing, of: share.all)),
                "hidden": .number(ChartText.percent(share.hidden, of: share.all)),
            ])
        return [
            ChartLine(share.name, x: barLeft - 10, y: y + 12, kind: "end"),
            ChartLine(numbers, x: barLeft + barWidth + 10, y: y + 12, kind: "quiet"),
        ]
    }
}
