import HTTPTypes
import Hummingbird
import Intake
import Localization

struct ErrorModel: PageModel {
    let heading: String
    let text: String
    let code: String?
    let startPath: String
    let startLabel: String
}

extension StorytellerSite {
    /// A page for every error, in the language of the address, else the one the browser asks for.
    func errorPage(_ face: ErrorFace, _ request: Request) -> Response {
        let visit = Visit(request: request, texts: Wording(catalogue, in: language(of: request)))
        let texts = visit.texts
        let model = ErrorModel(
            heading: texts("error.\(face.key).title"), text: texts("error.\(face.key).body"),
            code: face.incident.map { texts("error.fault.code", ["code": .text($0.description)]) },
            startPath: visit.path(.start), startLabel: texts("error.start.link"))
        let frame = PageFrame(title: model.heading, switching: .none, hasProblems: true)
        do {
            return try page("error", model, frame, visit, status: face.status)
        } catch {
            // The page of errors itself is broken: say so much in plain text.
            return Response(status: face.status, body: .init(byteBuffer: ByteBuffer(string: model.text)))
        }
    }

    func language(of request: Request) -> LanguageTag {
        let first = request.uri.path.split(separator: "/").first.flatMap { LanguageTag(rawValue: String($0)) }
        if let first, catalogue.languages.contains(first) { return first }
        return AcceptedLanguages(header: request.headers[.acceptLanguage]).best(of: catalogue.languages)
    }
}
