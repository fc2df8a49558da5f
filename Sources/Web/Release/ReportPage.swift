import Casework
import Foundation
import Intake
import Localization

/// What `release/report.mustache` shows.
struct ReportPage: PageModel {
    let intro: String
    let rules_title: String
    let rules: [String]
    let recalls_title: String
    let recalls: Recalls?
    let flow_title: String
    let flow: FlowChart?
    let no_flow: String?
    let gaps_title: String
    let gaps: GapChart
    let risk_title: String
    let risk: RiskChart
    let use_title: String
    let uses: [String]
    let citation_title: String
    let citation: String

    struct Recalls: PageModel {
        let text: String
        let ids: [String]
    }

    init(_ release: PreparedRelease, recalls: [String: String], published: Date, labels: ReleaseLabels) {
        intro = labels.say(
            "report.intro", ["rows": .number(release.rows.count), "eligible": .number(release.eligible)])
        rules_title = labels.say("report.rules_title")
        rules = Self.rules(release, labels)
        recalls_title = labels.say("report.recalls_title")
        self.recalls =
            recalls.isEmpty ? nil : Recalls(text: labels.say("report.recalls_text"), ids: recalls.keys.sorted())
        flow_title = labels.say("flow.section")
        flow = FlowChart(release, labels)
        no_flow = flow == nil ? labels.say("flow.none") : nil
        gaps_title = labels.say("gaps.section")
        gaps = GapChart(release, labels)
        risk_title = labels.say("risk.section")
        risk = RiskChart(release, labels)
        use_title = labels.say("report.use_title")
        uses = ["codes", "missing", "bias", "promise"].map { labels.say("report.use_\($0)") }
        citation_title = labels.say("report.citation_title")
        citation = labels.say(
            "citation",
            [
                "id": .text(release.id), "year": .text(String(CalendarDate(utc: published).year)),
                "rows": .number(release.rows.count), "k": .number(release.rules.k),
            ])
    }

    private static func rules(_ release: PreparedRelease, _ labels: ReleaseLabels) -> [String] {
        var rules = [
            labels.say("rule.consent"),
            labels.say("rule.k", ["k": .number(release.rules.k), "smallest": .number(release.smallestClass)]),
            labels.say("rule.diversity", ["count": .number(release.rules.diversity)]),
            labels.say("rule.suppressed", ["count": .number(release.suppressed)]),
        ]
        if release.heldBack > 0 { rules.append(labels.say("rule.held_back", ["count": .number(release.heldBack)])) }
        if !release.quotes.isEmpty { rules.append(labels.say("rule.quotes", ["count": .number(release.quotes.count)])) }
        return rules
    }
}
