import Casework
import Hummingbird
import Intake
import Localization

/// What `storyteller/findings.mustache` shows.
struct PublicFindingsModel: PageModel {
    let heading: String
    let lead: String
    let bias: String
    let charts: [FindingsChart]
    let ways: FindingsWays?
    let source: FindingsSource?
    let startPath: String
    let startLabel: String
}

/// One question, with a bar for each answer.
struct FindingsChart: PageModel {
    let heading: String
    let reading: String?
    let bars: [FindingsBar]
}

/// An answer: its name, its number, and a bar as long as its share.
struct FindingsBar: PageModel {
    let name: String
    let number: String
    /// Of a drawing that is 100 wide.
    let width: Int
}

/// Where the numbers come from.
struct FindingsSource: PageModel {
    let source_heading: String
    let source_lines: [String]
}

/// From each beginning to where it ended.
struct FindingsWays: PageModel {
    let ways_heading: String
    let ways_reading: String
    let ways_charts: [FindingsChart]
}

extension StorytellerSite {
    /// What the latest release shows, for everybody; not there unless the operator asks for it.
    func showFindings(_ visit: Visit) async throws -> Response {
        guard let publicFindings else { throw WebRefusal.notFound }
        let words = FindingsWords(form: form, catalogue: catalogue, language: visit.language)
        let frame = PageFrame(title: words.say("title"), switching: .link(.findings), hasFooter: true)
        let model = try await publicFindings.latest().map { words.page($0, visit) } ?? words.emptyPage(visit)
        return try page("findings", model, frame, visit)
    }

    /// nil when there is no such page.
    func findingsLink(_ visit: Visit) -> LinkModel? {
        publicFindings.map { _ in LinkModel(path: visit.path(.findings), label: visit.texts("release.findings.link")) }
    }
}
