import Casework
import Intake
import Localization

extension CaseView {
    /// What was decided about the story, and who opened what is sealed.
    var history: CaseHistory {
        let received = TimelineEvent(
            when: visit.month(file.record.received), what: visit.say("case.event_received"))
        let withdrawn = file.record.withdrawn.map {
            TimelineEvent(when: visit.month($0), what: visit.say("case.event_withdrawn"))
        }
        let lines = file.audit.map { AuditLine(visit, $0, people: file.people) }
        return CaseHistory(
            events: [received] + file.reviews.map(event) + (withdrawn.map { [$0] } ?? []),
            auditEmpty: lines.isEmpty ? visit.say("case.no_audit") : nil, hasAudit: !lines.isEmpty, auditLines: lines)
    }

    private func event(_ review: ReviewEvent) -> TimelineEvent {
        let name = review.person.flatMap { file.people[$0] } ?? ""
        let what =
            switch review.step {
            case .approved: visit.say("case.event_approved", ["name": .text(name)])
            case .sentBack(let reason):
                visit.say(
                    "case.event_sent_back",
                    ["name": .text(name), "reason": .text(visit.say("reason.\(reason.rawValue)"))])
            case .changedByStoryteller: visit.say("case.event_changed")
            }
        return TimelineEvent(when: visit.moment(written: review.at), what: what)
    }
}

struct CaseHistory: PageModel {
    let events: [TimelineEvent]
    let auditEmpty: String?
    let hasAudit: Bool
    let auditLines: [AuditLine]
}

struct TimelineEvent: PageModel {
    let when: String
    let what: String
}

/// One line of the audit log.
struct AuditLine: PageModel {
    let when: String
    let who: String
    let what: String
    let reason: String?
    let story: StoryLink?

    struct StoryLink: PageModel {
        let path: String
        let code: String
    }

    init(_ visit: StaffVisit, _ entry: AuditEntry, people: [PersonID: String]) {
        when = visit.moment(entry.at)
        who = entry.person.flatMap { people[$0] } ?? visit.say("audit.command_line")
        what = visit.say("audit.\(entry.action.rawValue)")
        let isCode = entry.action == .sentBack && SendBackReason(rawValue: entry.reason) != nil
        let text = isCode ? visit.say("reason.\(entry.reason)") : entry.reason
        reason = text.isEmpty ? nil : text
        story = entry.story.map { StoryLink(path: visit.path(.story($0.rawValue)), code: $0.short) }
    }
}
