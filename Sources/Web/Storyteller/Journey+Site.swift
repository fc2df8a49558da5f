import Casework
import Intake
import Localization

extension StorytellerSite {
    func journey(_ open: OpenDraft) -> Journey {
        Journey(form: form, answers: open.draft.answers, today: CalendarDate(utc: now()))
    }

    func way(_ open: OpenDraft) -> Way { Way(form: form, pages: journey(open).pages) }

    /// Where a story that was begun goes on: after the last page that was saved or passed.
    func nextPage(_ open: OpenDraft) -> SiteRoute {
        guard let last = open.draft.furthestPage(in: form) else { return firstPage }
        return way(open).next(after: .page(last))
    }

    func progress(_ station: Way.Station, title: String, _ open: OpenDraft, _ visit: Visit) -> ProgressModel {
        let way = way(open)
        let (part, total) = (way.part(of: station), way.stations.count)
        return ProgressModel(
            progressText: visit.texts(
                "story.progress.text", ["part": .number(part), "total": .number(total), "page": .text(title)]),
            progressPart: part, progressTotal: total, backPath: visit.path(way.previous(before: station)),
            backLabel: visit.texts("story.back.link"))
    }
}
