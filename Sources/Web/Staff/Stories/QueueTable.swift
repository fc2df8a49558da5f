import Casework
import Intake
import Localization

/// The rows of the queue; the heads of its columns are texts.
struct QueueTable: PageModel {
    let rows: [QueueRow]
}

/// One story of the queue.
struct QueueRow: PageModel {
    let path: String
    let code: String
    let urgency: String
    let urgencyClass: String
    let review: String
    let reviewClass: String
    let place: String
    let contact: String
    let now: String
    let told: String
    let received: String
    let consent: String

    init(_ visit: StaffVisit, _ entry: QueueEntry, _ labels: FormLabels) {
        let questions = TriageQuestions.standard
        path = visit.path(.story(entry.id.rawValue))
        code = entry.id.short
        urgency = visit.say("urgency.\(entry.urgency.rawValue)")
        urgencyClass = entry.urgency.rawValue.cssClass
        review = visit.say("review.\(entry.reviewState.rawValue)")
        reviewClass = entry.reviewState.rawValue.cssClass
        let places = [(entry.county, questions.county), (entry.state, questions.state)].compactMap { code, name in
            code.flatMap { MissingCode(rawValue: $0) == nil ? labels.code($0, of: name) : nil }
        }
        let unknown = visit.say("queue.unknown")
        place = places.isEmpty ? unknown : places.joined(separator: ", ")
        contact = entry.contact.map { labels.code($0, of: questions.contact) } ?? unknown
        now = entry.whereNow.map { labels.code($0, of: questions.whereNow) } ?? unknown
        told = visit.languageName(entry.language)
        received = visit.month(entry.received)
        let beyondKeeping = ConsentScope.allCases.filter { $0 != .store && entry.consents.contains($0) }
        consent =
            beyondKeeping.isEmpty
            ? visit.say("queue.only_keeping")
            : beyondKeeping.map { visit.say("scope.\($0.rawValue)") }.joined(separator: ", ")
    }
}

extension String {
    /// A code as a class in the style sheet: `sent_back` is `sent-back`.
    var cssClass: String { replacing("_", with: "-") }
}

extension StaffVisit {
    /// A language's name in the reader's language; its tag when the texts do not name it.
    func languageName(_ tag: LanguageTag) -> String {
        let key = "staff.language.\(tag.rawValue)"
        return site.catalogue.contains(key, in: language) ? site.catalogue.text(key, in: language, [:]) : tag.rawValue
    }
}
