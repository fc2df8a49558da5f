import Casework
import Localization

/// How likely a person is found, before and after.
struct RiskChart: PageModel {
    let risk_reading: String
    let risk_caption: String
    let risk_svg_title: String
    let risk_view: String
    let risk_boxes: [ChartBox]
    let risk_lines: [ChartLine]
    let risk_head: [String]
    let risk_corner: String
    let risk_rows: [ChartRow]

    private struct Attacker {
        let name: String
        let before: Double
        let after: Double
    }

    private static let barLeft = 330.0
    private static let barWidth = 340.0

    init(_ release: PreparedRelease, _ labels: ReleaseLabels) {
        let (before, after) = (release.riskBefore, release.riskAfter)
        let attackers = [
            Attacker(name: labels.say("risk.prosecutor"), before: before.prosecutor, after: after.prosecutor),
            Attacker(name: labels.say("risk.journalist"), before: before.journalist, after: after.journalist),
            Attacker(name: labels.say("risk.marketer"), before: before.marketer, after: after.marketer),
        ]
        risk_reading = labels.say(
            "risk.reading",
            ["before": .number(Self.percent(before.marketer)), "after": .number(Self.percent(after.marketer))])
        risk_caption = labels.say("risk.table")
        risk_svg_title = labels.say("risk.title")
        risk_view = "0 0 820 \(attackers.count * 62)"
        risk_boxes = attackers.enumerated().flatMap { index, attacker in
            let y = Double(index) * 62 + 6
            return [
                ChartBox(x: Self.barLeft, y: y, width: Self.barWidth * attacker.before, height: 18, kind: "c"),
                ChartBox(x: Self.barLeft, y: y + 22, width: Self.barWidth * attacker.after, height: 18, kind: "a"),
            ]
        }
        risk_lines = attackers.enumerated().flatMap { Self.lines($1, labels, y: Double($0) * 62 + 6) }
        risk_corner = labels.say("risk.corner")
        risk_head = [labels.say("risk.before"), labels.say("risk.after")]
        risk_rows = attackers.map { attacker in
            ChartRow(
                name: attacker.name,
                cells: [attacker.before, attacker.after].map {
                    labels.say("percent", ["percent": .number(Self.percent($0))])
                })
        }
    }

    private static func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }

    private static func lines(_ attacker: Attacker, _ labels: ReleaseLabels, y: Double) -> [ChartLine] {
        func value(_ key: String, _ share: Double) -> String {
            labels.say(key, ["percent": .number(percent(share))])
        }
        let name = ChartText.lines(attacker.name, limit: 44, count: 3).enumerated().map { index, line in
            ChartLine(line, x: 0, y: y + 14 + Double(index) * 15, kind: "begin")
        }
        return name + [
            ChartLine(
                value("risk.bar_before", attacker.before), x: barLeft + barWidth * attacker.before + 8, y: y + 14,
                kind: "begin"),
            ChartLine(
                value("risk.bar_after", attacker.after), x: barLeft + barWidth * attacker.after + 8, y: y + 36,
                kind: "begin"),
        ]
    }
}
