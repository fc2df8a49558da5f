import Casework
import Intake

extension CaseView {
    /// The coded answers by page of the form, in its order. Questions that were not asked are left out.
    var answers: CaseAnswers {
        let groups = visit.site.form.pages.compactMap { page -> AnswerGroup? in
            let items = page.questions.compactMap { item($0.name) }
            return items.isEmpty ? nil : AnswerGroup(title: labels.page(page.name), items: items)
        }
        let known = Set(visit.site.form.questions.map(\.name))
        let others = file.record.answers.keys.filter { !known.contains($0) }.sorted().compactMap { item($0) }
        let all = groups + (others.isEmpty ? [] : [AnswerGroup(title: file.record.formVersion, items: others)])
        return CaseAnswers(answersHint: visit.say(all.isEmpty ? "case.no_answers" : "case.answers_hint"), groups: all)
    }

    private func item(_ name: QuestionName) -> AnswerItem? {
        guard let codes = file.record.answers[name], !codes.isEmpty, codes != [MissingCode.notAsked.rawValue] else {
            return nil
        }
        let isMissing = codes.count == 1 && codes.first.flatMap(MissingCode.init) != nil
        return AnswerItem(
            label: labels.question(name), value: codes.map { labels.code($0, of: name) }.joined(separator: "; "),
            isMissing: isMissing)
    }
}

struct CaseAnswers: PageModel {
    let answersHint: String
    let groups: [AnswerGroup]
}

struct AnswerGroup: PageModel {
    let title: String
    let items: [AnswerItem]
}

struct AnswerItem: PageModel {
    let label: String
    let value: String
    let isMissing: Bool
}
