import Casework
import Localization

/// What `prepare.mustache` shows beside its texts.
struct PrepareBody: PageModel {
    let backLink: Link
    let action: String
    let token: String
    let kField: TextField
    let shareField: TextField
    let waiting: Waiting?

    struct Waiting: PageModel {
        let waitingLinks: [Link]
    }
}

/// The rules as typed.
struct ReleaseDraft {
    private var k = "5"
    /// In percent.
    private var share = "10"

    init() {}

    init(_ form: FormFields) {
        k = form["k"] ?? ""
        share = form["share"] ?? ""
    }

    private var smallest: Int? { Int(k.trimmingSpaces).flatMap { $0 >= ReleaseRules.smallestK ? $0 : nil } }
    private var percent: Int? { Int(share.trimmingSpaces).flatMap { (0...50).contains($0) ? $0 : nil } }

    /// nil while there is a problem.
    var rules: ReleaseRules? {
        guard let smallest, let percent else { return nil }
        return ReleaseRules(k: smallest, suppression: Double(percent) / 100)
    }

    var problems: [StaffProblem] {
        var problems: [StaffProblem] = []
        if smallest == nil {
            problems.append(
                StaffProblem("k", StaffMessage("prepare.k_problem", ["least": .number(ReleaseRules.smallestK)])))
        }
        if percent == nil { problems.append(StaffProblem("share", StaffMessage("prepare.share_problem"))) }
        return problems
    }

    func kField(_ visit: StaffVisit, _ problems: [StaffProblem]) -> TextField {
        TextField(
            "k", label: visit.say("prepare.k"), hint: visit.say("prepare.k_hint"),
            problem: problems.text(at: "k", visit), value: k)
    }

    func shareField(_ visit: StaffVisit, _ problems: [StaffProblem]) -> TextField {
        TextField(
            "share", label: visit.say("prepare.share"), hint: visit.say("prepare.share_hint"),
            problem: problems.text(at: "share", visit), value: share)
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined() }
}

/// What `prepared.mustache` shows beside its texts.
struct PreparedBody: PageModel {
    let backLink: Link
    let lines: [String]
    let recallIDs: Recalls?
    let columnRows: [ColumnRow]
    let publishPath: String
    let discardPath: String
    let token: String

    struct Recalls: PageModel {
        let ids: [String]
    }

    struct ColumnRow: PageModel {
        let name: String
        let done: String
    }

    init(_ visit: StaffVisit, _ release: PreparedRelease, recalls: [String]) {
        let labels = visit.releaseLabels
        backLink = Link(visit.say("prepare.title"), visit.path(.prepareRelease))
        lines = [
            visit.say(
                "prepare.rows", ["rows": .number(release.rows.count), "eligible": .number(release.eligible)]),
            labels.say(
                "rule.k", ["k": .number(release.rules.k), "smallest": .number(release.smallestClass)]),
            labels.say("rule.suppressed", ["count": .number(release.suppressed)]),
            visit.say("prepare.held_back", ["count": .number(release.heldBack)]),
        ]
        recallIDs = recalls.isEmpty ? nil : Recalls(ids: recalls)
        columnRows = release.columns.map { column in
            let isHidden = column.role == .sensitive(isHidden: true)
            return ColumnRow(
                name: column.name,
                done: isHidden
                    ? labels.say("role.hidden_note") : labels.role(column.role, diversity: release.rules.diversity))
        }
        publishPath = visit.path(.preparedRelease(release.id))
        discardPath = visit.path(.discardRelease(release.id))
        token = visit.token
    }
}
