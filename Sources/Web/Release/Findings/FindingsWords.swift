import Casework
import Foundation
import Intake
import Localization

/// Puts the numbers of a release into the words and bars of the public page.
struct FindingsWords {
    let form: FormDefinition
    let catalogue: Catalogue
    let language: LanguageTag

    func say(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        catalogue.text("release.findings.\(key)", in: language, arguments)
    }

    func emptyPage(_ visit: Visit) -> PublicFindingsModel {
        PublicFindingsModel(
            heading: say("title"), lead: say("none"), bias: say("none_next"), charts: [], ways: nil,
            source: nil, startPath: visit.path(.start), startLabel: say("start"))
    }

    func page(_ table: PublishedTable, _ visit: Visit) -> PublicFindingsModel {
        let began = column(TriageQuestions.standard.contact, "began", table)
        let ended = column(TriageQuestions.standard.whereNow, "ended", table)
        var charts = [began, ended].compactMap { $0?.chart }
        charts.append(gaps(table))
        let ways = began.flatMap { began in ended.flatMap { self.ways(began, $0, table) } }
        return PublicFindingsModel(
            heading: say("title"), lead: say("lead", ["rows": .number(table.rowCount)]), bias: say("bias"),
            charts: charts, ways: ways, source: source(table), startPath: visit.path(.start), startLabel: say("start"))
    }

    private func source(_ table: PublishedTable) -> FindingsSource {
        let labels = ReleaseLabels(form: form, catalogue: catalogue, language: language)
        let citation = labels.say(
            "citation",
            [
                "id": .text(table.record.id), "year": .text(String(table.manifest.published.prefix(4))),
                "rows": .number(table.rowCount), "k": .number(table.manifest.k),
            ])
        return FindingsSource(
            source_heading: say("source"), source_lines: [say("safe", ["k": .number(table.manifest.k)]), citation])
    }

    private struct Counted {
        let column: PublishedPackage.Field
        let tally: FindingsTally
        let chart: FindingsChart
    }

    private func column(_ question: QuestionName, _ key: String, _ table: PublishedTable) -> Counted? {
        guard let column = table.column(question), let tally = table.tally(question, form: form) else { return nil }
        let bars = tally.bars.map { bar(column.label(of: $0.code, in: language), $0.count, of: table.rowCount) }
        let chart = FindingsChart(
            heading: say(key), reading: nil, bars: bars + rest(tally.others, of: table.rowCount))
        return Counted(column: column, tally: tally, chart: chart)
    }

    /// For each beginning its ends; an end that fewer than k rows have is counted with the others.
    private func ways(_ began: Counted, _ ended: Counted, _ table: PublishedTable) -> FindingsWays? {
        var strongest: (from: String, to: String, count: Int)?
        let charts = began.tally.bars.compactMap { start -> FindingsChart? in
            let ends = zip(began.tally.answers, ended.tally.answers).filter { $0.0 == start.code }.map { $0.1 ?? "" }
            let tally = FindingsTally(ends, least: table.manifest.k) { $0.isEmpty ? nil : $0 }
            let name = began.column.label(of: start.code, in: language)
            let named = tally.bars.map { (ended.column.label(of: $0.code, in: language), $0.count) }
            if let first = named.first, first.1 > strongest?.count ?? 0 { strongest = (name, first.0, first.1) }
            guard !named.isEmpty else { return nil }
            return FindingsChart(
                heading: say("from", ["name": .text(name), "count": .number(start.count)]), reading: nil,
                bars: named.map { bar($0.0, $0.1, of: start.count) } + rest(tally.others, of: start.count))
        }
        guard let strongest else { return nil }
        let reading = say(
            "way",
            [
                "from": .text(strongest.from), "to": .text(strongest.to), "count": .number(strongest.count),
                "rows": .number(table.rowCount),
            ])
        return FindingsWays(ways_heading: say("ways"), ways_reading: reading, ways_charts: charts)
    }

    private func gaps(_ table: PublishedTable) -> FindingsChart {
        let gaps = table.gaps
        let whole = gaps.answered + gaps.missing + gaps.hidden
        let parts = [("answered", gaps.answered), ("missing", gaps.missing), ("hidden", gaps.hidden)]
        return FindingsChart(
            heading: say("gaps"), reading: say("gaps_text"),
            bars: parts.map { key, count in
                let percent = ChartText.percent(count, of: whole)
                return FindingsBar(
                    name: say(key), number: say("percent", ["percent": .number(percent)]), width: percent)
            })
    }

    private func rest(_ count: Int, of whole: Int) -> [FindingsBar] {
        count == 0 ? [] : [bar(say("rest"), count, of: whole)]
    }

    private func bar(_ name: String, _ count: Int, of whole: Int) -> FindingsBar {
        let percent = ChartText.percent(count, of: whole)
        return FindingsBar(
            name: name, number: say("number", ["count": .number(count), "percent": .number(percent)]), width: percent)
    }
}
