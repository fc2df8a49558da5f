import Casework
import Intake
import Localization

extension CaseView {
    /// Every scope as a plain sentence, agreed ones first.
    var consents: CaseConsents {
        let granted = ConsentScope.allCases.filter { file.consents.isActive($0) }
        let others = ConsentScope.allCases.filter { !file.consents.isActive($0) }
        let released = file.releases.map(\.id).joined(separator: ", ")
        return CaseConsents(
            consentLines: (granted + others).map(line),
            releasesLine: released.isEmpty ? nil : visit.say("case.in_releases", ["list": .text(released)]))
    }

    private func line(_ scope: ConsentScope) -> ConsentLine {
        guard let event = file.consents.events.last(where: { $0.scope == scope }) else {
            return ConsentLine(sentence: visit.say("consent.\(scope.rawValue)_absent"), kind: "absent", detail: nil)
        }
        let kind = file.consents.isActive(scope) ? "granted" : "withdrawn"
        let since = visit.say("consent.since", ["month": .text(visit.month(event.month))])
        return ConsentLine(
            sentence: visit.say("consent.\(scope.rawValue)_\(kind)"), kind: kind,
            detail: "\(since) \(visit.say("consent.\(event.manner.rawValue)"))")
    }
}

struct CaseConsents: PageModel {
    let consentLines: [ConsentLine]
    let releasesLine: String?
}

struct ConsentLine: PageModel {
    let sentence: String
    /// Also its class in the style sheet.
    let kind: String
    let detail: String?
}
