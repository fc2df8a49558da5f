import Casework
import Intake
import Localization
import Sealing

/// A story's file as its reader sees it, part by part.
struct CaseView {
    let visit: StaffVisit
    let file: CaseFile
    let session: StaffSession

    var labels: FormLabels { FormLabels(visit: visit) }

    /// The lines at the top: what a caseworker asks first.
    var summary: CaseSummary {
        let questions = TriageQuestions.standard
        let facts = [questions.contact, questions.county, questions.state, questions.whereNow].compactMap { name in
            file.record.answers[name]?.first.flatMap { code in
                MissingCode(rawValue: code) == nil ? labels.code(code, of: name) : nil
            }
        }
        let told = visit.say(
            "case.told_in", ["language": .text(visit.languageName(file.record.language))])
        let received = visit.say("case.received", ["month": .text(visit.month(file.record.received))])
        return CaseSummary(
            storiesPath: visit.path(.stories), backToStories: visit.say("shell.back_to_stories"),
            reviewLabel: visit.say("review.\(file.state.rawValue)"), reviewClass: file.state.rawValue.cssClass,
            urgencyLabel: visit.say("urgency.\(file.urgency.rawValue)"), urgencyClass: file.urgency.rawValue.cssClass,
            summaryLine: (facts + [told, received]).joined(separator: " · "))
    }

    /// Approving and sending back, as far as they make sense now.
    func review(_ problems: [StaffProblem]) -> CaseReview {
        let canRead = file.narrative != nil
        let id = file.record.id.rawValue
        let isWithdrawn = file.state == .withdrawn
        let seen = String(file.reviews.count)
        let approve = StoryAction(path: visit.path(.approve(id)), token: visit.token, seen: seen)
        let sendBack = SendingBack(
            path: visit.path(.sendBack(id)), token: visit.token, seen: seen, isOpen: !problems.isEmpty,
            select: ChoiceField(
                id: "reason", label: visit.say("case.reason"), problem: problems.text(at: "reason", visit),
                options: [ChoiceOption("", visit.say("case.choose_reason"), isChosen: true, of: "reason")]
                    + SendBackReason.allCases.map {
                        ChoiceOption($0.rawValue, visit.say("reason.\($0.rawValue)"), isChosen: false, of: "reason")
                    }))
        return CaseReview(
            closed: isWithdrawn ? visit.say("case.state_withdrawn") : canRead ? nil : visit.say("case.no_key"),
            approval: !isWithdrawn && canRead && file.state != .approved ? approve : nil,
            sendingBack: !isWithdrawn && canRead && file.state != .sentBack ? sendBack : nil)
    }

    /// Links to what is sealed, for those who hold the key.
    var sealed: CaseSealed {
        let id = file.record.id.rawValue
        let openable: [(CopyKind, String, StaffRoute)] = [
            (.original, "case.open_original", .unsealOriginal(id)),
            (.contact, "case.open_contact", .unsealContact(id)),
        ]
        let kept = openable.filter { file.copies.contains($0.0) }
        guard !kept.isEmpty else { return CaseSealed(sealedText: visit.say("case.sealed_none"), sealedLinks: []) }
        guard session.holds(.legal) else {
            return CaseSealed(sealedText: visit.say("case.sealed_no_key"), sealedLinks: [])
        }
        return CaseSealed(
            sealedText: visit.say("case.sealed_hint"),
            sealedLinks: kept.map { Link(visit.say($0.1), visit.path($0.2)) })
    }
}

struct CaseSummary: PageModel {
    let storiesPath: String
    let backToStories: String
    let reviewLabel: String
    let reviewClass: String
    let urgencyLabel: String
    let urgencyClass: String
    let summaryLine: String
}

struct StoryAction: PageModel {
    let path: String
    let token: String
    /// Steps of review that this page shows.
    let seen: String
}

struct SendingBack: PageModel {
    let path: String
    let token: String
    let seen: String
    let isOpen: Bool
    let select: ChoiceField
}

struct CaseReview: PageModel {
    let closed: String?
    let approval: StoryAction?
    let sendingBack: SendingBack?
}

struct CaseSealed: PageModel {
    let sealedText: String
    let sealedLinks: [Link]
}
