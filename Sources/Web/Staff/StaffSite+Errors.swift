import Hummingbird
import Intake
import Localization

extension StaffSite {
    /// An error under an address of the staff site; nil for every other address, and when this page cannot be made.
    func errorPage(_ face: ErrorFace, _ request: Request) -> Response? {
        guard let language = catalogue.languages.first(where: { isStaff(request.uri.path, $0) }) else { return nil }
        let visit = StaffVisit(
            door: StaffDoor(site: self, language: language), route: .home, session: nil, query: nil, notice: nil)
        let say = Wording(catalogue, in: language)
        let code = face.incident.map { say("error.fault.code", ["code": .text($0.description)]) }
        let body = MessageBody(
            paragraphs: [say("error.\(face.key).body")] + (code.map { [$0] } ?? []),
            next: Link(visit.say("forbidden.action"), visit.path(.home)))
        do {
            return try visit.page("message", heading: say("error.\(face.key).title"), [body], status: face.status)
        } catch {
            return nil
        }
    }

    private func isStaff(_ path: String, _ language: LanguageTag) -> Bool {
        let home = StaffRoute.home.path(in: language)
        return path == home || path.hasPrefix(home + "/")
    }
}
