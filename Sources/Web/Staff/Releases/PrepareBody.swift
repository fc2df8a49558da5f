import Anonymization
import Casework
import Intake
import Localization

/// What `prepare.mustache` shows beside its texts.
struct PrepareBody: PageModel {
    let backLink: Link
    let action: String
    let token: String
    let kField: TextField
    let shareField: TextField
    let leavingOut: LeavingOut?
    let waiting: Waiting?

    /// Columns that stand in the way, to be ticked.
    struct LeavingOut: PageModel {
        let leave_title: String
        let leave_hint: String
        let options: [ChoiceOption]
    }

    struct Waiting: PageModel {
        let waitingLinks: [Link]
    }
}

/// The rules as typed.
struct ReleaseDraft {
    private var k = "5"
    /// In percent.
    private var share = "10"
    private(set) var leftOut: Set<QuestionName> = []

    init() {}

    init(_ form: FormFields) {
        k = form["k"] ?? ""
        share = form["share"] ?? ""
        leftOut = Set(form.all("leave_out").compactMap(QuestionName.init(rawValue:)))
    }

    private var smallest: Int? { Int(k.trimmingSpaces).flatMap { $0 >= ReleaseRules.smallestK ? $0 : nil } }
    private var percent: Int? { Int(share.trimmingSpaces).flatMap { (0...50).contains($0) ? $0 : nil } }

    /// nil while there is a problem.
    var rules: ReleaseRules? {
        guard let smallest, let percent else { return nil }
        return ReleaseRules(k: smallest, suppression: Double(percent) / 100, leftOut: leftOut)
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

    /// Columns to tick: those ticked before, and those of `advice`, with what leaving them out buys.
    func leavingOut(_ visit: StaffVisit, advice: [ColumnAdvice]) -> PrepareBody.LeavingOut? {
        let labels = visit.releaseLabels
        func option(_ name: QuestionName, hint: String?, isChosen: Bool) -> ChoiceOption {
            let column = ReleaseColumn(name: name.rawValue, role: .plain, question: name)
            return ChoiceOption(
                name.rawValue, labels.column(column), hint: hint, isChosen: isChosen, of: "leave_out")
        }
        let known = leftOut.filter { visit.site.form.question(named: $0) != nil }.sorted()
        var options = known.map { option($0, hint: nil, isChosen: true) }
        for line in advice where line.change == .drop {
            guard let name = QuestionName(rawValue: line.column), !known.contains(name) else { continue }
            options.append(option(name, hint: labels.advice(line), isChosen: false))
        }
        guard !options.isEmpty else { return nil }
        return PrepareBody.LeavingOut(
            leave_title: labels.say("advice.title"), leave_hint: labels.say("advice.hint"), options: options)
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
