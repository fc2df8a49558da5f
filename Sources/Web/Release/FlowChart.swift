import Casework
import Intake
import Localization

/// How contact with the police began, and where it ended: bands as wide as the rows they stand for.
struct FlowChart: PageModel {
    let flow_reading: String
    let flow_caption: String
    let flow_svg_title: String
    let flow_view: String
    let flow_boxes: [ChartBox]
    let flow_bands: [Band]
    let flow_lines: [ChartLine]
    let flow_head: [String]
    let flow_corner: String
    let flow_rows: [ChartRow]

    struct Band: PageModel {
        let d: String
        let kind: String
        let name: String
    }

    private static let width = 820.0
    private static let left = 270.0
    private static let right = 550.0
    private static let bar = 10.0
    private static let gap = 14.0
    private static let top = 34.0
    /// Room for two lines of text beside the thinnest bar.
    private static let thinnest = 24.0
    private static let height = 420.0

    /// nil when the release does not say both.
    init?(_ release: PreparedRelease, _ labels: ReleaseLabels) {
        let from = TriageQuestions.standard.contact
        let to = TriageQuestions.standard.whereNow
        guard let first = release.columns.first(where: { $0.question == from }),
            let second = release.columns.first(where: { $0.question == to }),
            release.says(first), release.says(second)
        else { return nil }
        let flows = Flows(from: release.cells(of: first.name), to: release.cells(of: second.name))
        let names = FlowNames(first: first, second: second, labels: labels)
        let starts = Self.places(flows.beginnings)
        let ends = Self.places(flows.endings)
        flow_reading = names.reading(flows)
        flow_caption = labels.say("flow.table")
        flow_svg_title = labels.say("flow.title")
        let bottom = max(starts.bottom, ends.bottom) + 8
        flow_view = "0 0 \(ChartText.number(Self.width)) \(ChartText.number(bottom))"
        flow_boxes =
            starts.places.map { ChartBox(x: Self.left, y: $0.y, width: Self.bar, height: $0.height, kind: "a") }
            + ends.places.map { ChartBox(x: Self.right, y: $0.y, width: Self.bar, height: $0.height, kind: "b") }
        flow_bands = Self.bands(flows, starts.places, ends.places, names)
        flow_lines = Self.lines(flows, starts.places, ends.places, names, labels)
        flow_corner = labels.say("flow.corner")
        flow_head = flows.endings.map { names.second($0.end) } + [labels.say("flow.all")]
        flow_rows = flows.beginnings.map { from in
            ChartRow(
                name: names.first(from.end),
                cells: flows.endings.map { String(flows.count(from.end, $0.end)) } + [String(from.count)])
        }
    }

    private struct Place {
        let y: Double
        let height: Double
        let perRow: Double
    }

    private static func places(_ ends: [(end: Flows.End, count: Int)]) -> (places: [Place], bottom: Double) {
        let all = max(1, ends.reduce(0) { $0 + $1.count })
        var y = top
        let places = ends.map { end in
            let place = Place(
                y: y, height: max(thinnest, height * Double(end.count) / Double(all)),
                perRow: max(thinnest, height * Double(end.count) / Double(all)) / Double(max(1, end.count)))
            y += place.height + gap
            return place
        }
        return (places, y)
    }

    private static func bands(_ flows: Flows, _ starts: [Place], _ ends: [Place], _ names: FlowNames) -> [Band] {
        var used = [Double](repeating: 0, count: ends.count)
        var bands: [Band] = []
        for (i, from) in flows.beginnings.enumerated() {
            var y = starts[i].y
            for (j, to) in flows.endings.enumerated() {
                let count = flows.count(from.end, to.end)
                if count == 0 { continue }
                let first = Double(count) * starts[i].perRow
                let second = Double(count) * ends[j].perRow
                let isStrongest = flows.strongest.map { $0.from == from.end && $0.to == to.end } ?? false
                bands.append(
                    Band(
                        d: path(y, first, ends[j].y + used[j], second), kind: isStrongest ? "band strong" : "band",
                        name: names.band(from.end, to.end, count)))
                y += first
                used[j] += second
            }
        }
        return bands
    }

    private static func path(_ y0: Double, _ h0: Double, _ y1: Double, _ h1: Double) -> String {
        let n = ChartText.number
        let x0 = n(left + bar)
        let x1 = n(right)
        let middle = n((left + bar + right) / 2)
        return "M\(x0) \(n(y0))C\(middle) \(n(y0)) \(middle) \(n(y1)) \(x1) \(n(y1))V\(n(y1 + h1))"
            + "C\(middle) \(n(y1 + h1)) \(middle) \(n(y0 + h0)) \(x0) \(n(y0 + h0))Z"
    }

    private static func lines(
        _ flows: Flows, _ starts: [Place], _ ends: [Place], _ names: FlowNames, _ labels: ReleaseLabels
    ) -> [ChartLine] {
        var lines = [
            ChartLine(labels.say("flow.from"), x: left + bar, y: 16, kind: "quiet end"),
            ChartLine(labels.say("flow.to"), x: right, y: 16, kind: "quiet"),
        ]
        for (place, end) in zip(starts, flows.beginnings) {
            lines += label(names.first(end.end), end.count, x: left - 8, place, kind: "end")
        }
        for (place, end) in zip(ends, flows.endings) {
            lines += label(names.second(end.end), end.count, x: right + bar + 8, place, kind: "begin")
        }
        return lines
    }

    private static func label(_ text: String, _ count: Int, x: Double, _ place: Place, kind: String) -> [ChartLine] {
        let lines = ChartText.lines("\(text) · \(count)", limit: 36, count: 2)
        let first = place.y + place.height / 2 + 4.5 - Double(lines.count - 1) * 7
        return lines.enumerated().map { ChartLine($1, x: x, y: first + Double($0) * 14, kind: kind) }
    }
}

/// The words of the picture.
private struct FlowNames {
    let first: ReleaseColumn
    let second: ReleaseColumn
    let labels: ReleaseLabels

    func first(_ end: Flows.End) -> String { name(end, in: first) }
    func second(_ end: Flows.End) -> String { name(end, in: second) }

    func band(_ from: Flows.End, _ to: Flows.End, _ count: Int) -> String {
        labels.say("flow.band", ["from": .text(first(from)), "to": .text(second(to)), "count": .number(count)])
    }

    func reading(_ flows: Flows) -> String {
        guard let strongest = flows.strongest else { return labels.say("flow.reading_none") }
        return labels.say(
            "flow.reading",
            [
                "from": .text(first(strongest.from)), "to": .text(second(strongest.to)),
                "count": .number(strongest.count), "rows": .number(flows.rows),
            ])
    }

    private func name(_ end: Flows.End, in column: ReleaseColumn) -> String {
        end.code.map { labels.cell($0, in: column) } ?? labels.say("flow.rest")
    }
}

extension PreparedRelease {
    /// Whether any row still says something in this column.
    fileprivate func says(_ column: ReleaseColumn) -> Bool {
        cells(of: column.name).contains { $0 != Ladder.top && $0 != MissingCode.suppressed.rawValue }
    }
}
