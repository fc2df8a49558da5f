import Casework
import Foundation
import Intake
import Localization
import Redaction
import Sealing
import Storage

extension StaffFixture {
    /// A form with what the queue reads, a story and a way to be reached.
    static let form = """
        settings: {form_id: small, version: "1"}
        choices:
          states: [CA, TX]
          contacts: [traffic_stop, home]
          standings: [free, detained]
        survey:
          - type: group
            name: country
            children:
              - {type: select_one states, name: state, disclosure: plain}
          - type: group
            name: place
            children:
              - {type: select_one_from_file county.csv, name: county, choice_filter: "state = ${state}", disclosure: plain}
              - {type: select_one contacts, name: contact_type, disclosure: plain}
              - {type: select_one standings, name: status_now, disclosure: sensitive}
              - {type: date, name: next_hearing, disclosure: identifier, audience: legal}
          - type: group
            name: words
            children:
              - {type: text, appearance: multiline, name: story, max_length: 2000, redact: true, disclosure: identifier}
          - type: group
            name: reach
            children:
              - {type: text, name: reach_at, max_length: 100, disclosure: identifier, audience: legal}
        """

    static let counties = "name,label,state\n06037,Los Angeles,CA\n06073,San Diego,CA\n48201,Harris,TX\n"

    static let consentTexts: [LanguageTag: [ConsentScope: ConsentText]] = {
        let text = ConsentText(version: "1", hash: String(repeating: "0", count: 64))
        let scopes = Dictionary(uniqueKeysWithValues: ConsentScope.allCases.map { ($0, text) })
        return [.english: scopes, .spanish: scopes]
    }()

    static let vocabulary = LabelVocabulary(
        words: [.person: "PERSONA", .contact: "CONTACTO"], months: Array(repeating: "mes", count: 12),
        date: "{month} {year}", dateWithoutYear: "{month}", birthDate: "FECHA", ageBand: "{low}-{high}",
        youngest: "{high}", oldest: "{low}", placeInState: "{place}, {state}")

    static let vocabularies: [LanguageTag: LabelVocabulary] = [.english: vocabulary, .spanish: vocabulary]

    /// Reading the model takes a moment: once for all tests.
    static func engine() throws -> RedactionEngine { try sharedEngine.get() }
    private static let sharedEngine = Result { try RedactionEngine() }

    static func catalogue() throws -> Catalogue { try sharedCatalogue.get() }
    private static let sharedCatalogue = Result { try Catalogue.bundled() }
}

/// A story to be sent.
struct SentStory {
    var state = "CA"
    var county = "06037"
    var contact = "traffic_stop"
    var standing = "free"
    var language = LanguageTag.spanish
    var words = "Me llamo Marisol. El policía nos paró.\n\nMi teléfono es 555-010-2233."
    var consents: Set<ConsentScope> = [.store, .keepOriginal, .contact]
    /// Nothing that was found is hidden.
    var hidesNothing = false
}

extension StaffFixture {
    /// Tells and sends a story; needs a key holder with a confirmed kit.
    @discardableResult
    func send(_ story: SentStory = SentStory()) async throws -> StoryID {
        let before = Set(try await ids())
        var (ticket, draft) = try await storytellers.beginDraft(language: story.language, now: clock.now)
        let fields: [String: [String: [String]]] = [
            "country": ["state": [story.state]],
            "place": [
                "county": [story.county], "contact_type": [story.contact],
                "status_now": [story.standing],
            ],
            "words": ["story": [story.words]],
            "reach": ["reach_at": ["555-010-9876"]],
        ]
        for page in form.pages {
            _ = draft.apply(page: page, fields: fields[page.name.rawValue] ?? [:], form: form)
        }
        if story.hidesNothing {
            draft.redactionChoices.shown = Set(storytellers.findingGroups(draft).map(\.id))
        }
        try await storytellers.save(draft, ticket, now: clock.now)
        _ = try await storytellers.submit(
            ticket, consents: story.consents, manner: .selfRead, language: story.language, now: clock.now)
        let after = try await ids().filter { !before.contains($0) }
        guard let id = after.first else { throw MissingInPage(what: "the story") }
        return id
    }

    private func ids() async throws -> [StoryID] {
        let query = QueueQuery(limit: 1_000, month: YearMonth(utc: clock.now))
        return try await store.queue(query, questions: .standard).entries.map(\.id)
    }
}
