import Casework
import HTTPTypes
import Hummingbird
import Intake
import Localization
import Redaction

struct HideModel: PageModel {
    let notice: String?
    let heading: String
    let lead: String
    let path: String
    let token: String
    let findings: FindingsModel?
    let more: MoreWordsModel?
    let preview: PreviewModel?
    let nextLabel: String
}

struct FindingsModel: PageModel {
    let heading: String
    let ticked: String
    let kinds: [KindModel]
}

/// What was found of one kind: people, places, numbers.
struct KindModel: PageModel {
    let heading: String
    let rows: [RowModel]
}

struct MoreWordsModel: PageModel {
    let label: String
    let hint: String
    let absent: String?
    let value: String
    let updateLabel: String
}

struct PreviewModel: PageModel {
    let heading: String
    let text: String
    let texts: [TextModel]
}

extension StorytellerSite {
    /// Findings under this confidence are said to be doubtful.
    private static var doubtful: Double { 0.7 }
    /// Up to so many characters mean little by themselves ("4", "1/28"): the words around them are shown too.
    private static var shortWord: Int { 4 }

    func showHiding(_ visit: Visit) async throws -> Response {
        try hidePage(visit, try await settled(requireDraft(visit)).open)
    }

    func hidePage(
        _ visit: Visit, _ open: OpenDraft, notice: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let texts = visit.texts
        let groups = desk.findingGroups(open.draft)
        let hidden = hiddenTexts(open, visit)
        let lead = hidden.isEmpty ? "hide.nothing.text" : groups.isEmpty ? "hide.none.text" : "hide.lead.text"
        let model = HideModel(
            notice: notice, heading: texts("hide.page.title"), lead: texts(lead), path: visit.path(.hide),
            token: token(open), findings: groups.isEmpty ? nil : findings(groups, open, texts),
            more: hidden.isEmpty ? nil : moreWords(open, texts),
            preview: hidden.isEmpty ? nil : preview(hidden, texts), nextLabel: texts("hide.next.button"))
        let frame = PageFrame(
            title: model.heading, switching: .form(.hide, enterKey: "update"), hasProblems: notice != nil)
        let progress = progress(.hide, title: model.heading, open, visit)
        return try page("hide", [model, progress], frame, visit, status: status)
    }

    private func findings(_ groups: [FindingGroup], _ open: OpenDraft, _ texts: Wording) -> FindingsModel {
        var kinds: [FindingKind] = []
        for group in groups where !kinds.contains(group.kind) { kinds.append(group.kind) }
        return FindingsModel(
            heading: texts("hide.page.title"), ticked: texts("hide.ticked.text"),
            kinds: kinds.map { kind in
                KindModel(
                    heading: texts(kind.headingKey),
                    rows: groups.filter { $0.kind == kind }.map { row($0, open, texts) })
            })
    }

    private func row(_ group: FindingGroup, _ open: OpenDraft, _ texts: Wording) -> RowModel {
        let count = texts("hide.count.text", ["count": .number(group.count)])
        let doubt = [texts("hide.unsure.text"), texts(group.reason.whyKey)]
        let isDoubtful = group.confidence < Self.doubtful
        let explanation = isDoubtful ? ([count + "."] + doubt).joined(separator: " ") : count
        let isUnclear = isDoubtful || group.excerpt.words.count <= Self.shortWord
        return RowModel(
            type: "checkbox", name: "hide", value: group.id,
            isChecked: !open.draft.redactionChoices.shown.contains(group.id),
            label: group.surfaces.joined(separator: ", "), explanation: explanation,
            around: isUnclear ? AroundModel(group.excerpt) : nil)
    }

    private func moreWords(_ open: OpenDraft, _ texts: Wording) -> MoreWordsModel {
        let absent = desk.absentWords(open.draft)
        return MoreWordsModel(
            label: texts("hide.more.label"), hint: texts("hide.more.hint"),
            absent: absent.isEmpty
                ? nil : texts("hide.absent.text", ["words": .text(absent.joined(separator: ", "))]),
            value: open.draft.redactionChoices.extraWords.joined(separator: "\n"),
            updateLabel: texts("hide.update.button"))
    }

    private func preview(_ hidden: [TextModel], _ texts: Wording) -> PreviewModel {
        PreviewModel(heading: texts("hide.preview.heading"), text: texts("hide.preview.text"), texts: hidden)
    }
}
