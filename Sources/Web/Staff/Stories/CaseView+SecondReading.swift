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
                rows: found.showing.filter { $0.kind == kind }.map { group in
                    counted(group.surfaces.joined(separator: ", "), group.count)
                })
        }
        return CaseSecondReading(
            reading: ReadingModel(
                lead: visit.say(showing.isEmpty ? "case.reading_none" : "case.reading_lead"), kinds: showing,
                hidden: found.labels.isEmpty
                    ? nil : HiddenLabels(labels: found.labels.map { counted($0.text, $0.count) })))
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
    let rows: [CountedWords]
}

struct HiddenLabels: PageModel {
    let labels: [CountedWords]
}

struct CountedWords: PageModel {
    let words: String
    let count: String?
}
