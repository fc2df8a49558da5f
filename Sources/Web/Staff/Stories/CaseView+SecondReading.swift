import Casework
import Localization
import Redaction

extension CaseView {
    /// What the program would look at again before approving: nothing where there is nothing to read or to decide.
    var secondReading: CaseSecondReading {
        guard let narrative = file.narrative, file.state != .withdrawn else {
            return CaseSecondReading(reading: nil)
        }
        let found = visit.site.secondReading(narrative.keys.sorted().compactMap { narrative[$0] })
        var kinds: [FindingKind] = []
        for group in found.showing where !kinds.contains(group.kind) { kinds.append(group.kind) }
        let showing = kinds.map { kind in
            ShowingKind(
                heading: visit.site.catalogue.text(kind.headingKey, in: visit.door.language),
                rows: found.showing.filter { $0.kind == kind }.map(row))
        }
        return CaseSecondReading(
            reading: ReadingModel(
                lead: lead(showing.isEmpty), kinds: showing,
                hidden: found.labels.isEmpty
                    ? nil : HiddenLabels(labels: found.labels.map { counted($0.text, $0.count) })))
    }

    private func lead(_ isEmpty: Bool) -> String {
        if isEmpty { return visit.say("case.reading_none") }
        return visit.say("case.reading_lead") + " " + visit.say("case.reading_order")
    }

    /// The words with how sure it is, why, and how often they stand there.
    private func row(_ group: FindingGroup) -> ShowingRow {
        let why = visit.site.catalogue.text(group.reason.whyKey, in: visit.door.language)
        let count = counted("", group.count).count.map { [$0] } ?? []
        return ShowingRow(
            words: group.surfaces.joined(separator: ", "),
            about: ([visit.say(group.sureness)] + count).joined(separator: ", ") + ". " + why,
            around: AroundModel(group.excerpt))
    }

    private func counted(_ words: String, _ count: Int) -> CountedWords {
        CountedWords(words: words, count: count > 1 ? visit.say("case.reading_count", ["count": .number(count)]) : nil)
    }
}

struct CaseSecondReading: PageModel {
    let reading: ReadingModel?
}

struct ReadingModel: PageModel {
    let lead: String
    let kinds: [ShowingKind]
    let hidden: HiddenLabels?
}

/// What still shows of one kind.
struct ShowingKind: PageModel {
    let heading: String
    let rows: [ShowingRow]
}

struct ShowingRow: PageModel {
    let words: String
    let about: String
    let around: AroundModel
}

extension FindingGroup {
    /// How sure the program is, in words.
    fileprivate var sureness: String {
        switch confidence {
        case ..<0.7: "case.reading_doubtful"
        case ..<0.9: "case.reading_likely"
        default: "case.reading_sure"
        }
    }
}

struct HiddenLabels: PageModel {
    let labels: [CountedWords]
}

struct CountedWords: PageModel {
    let words: String
    let count: String?
}
