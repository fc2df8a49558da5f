import Casework
import Intake
import Localization

/// The closed lists beside the queue.
struct QueueFilterFields {
    let visit: StaffVisit
    let filter: QueueFilter
    let labels: FormLabels

    var all: [ChoiceField] { [review, urgency, state] + (county.map { [$0] } ?? []) + [language] }

    private var review: ChoiceField {
        field(
            "review", label: "queue.state_of_review", any: "queue.any", chosen: filter.review?.rawValue,
            StoryState.allCases.map { ($0.rawValue, visit.say("review.\($0.rawValue)")) })
    }

    private var urgency: ChoiceField {
        field(
            "urgency", label: "queue.urgency", any: "queue.any", chosen: filter.urgency?.rawValue,
            Urgency.allCases.map { ($0.rawValue, visit.say("urgency.\($0.rawValue)")) })
    }

    private var state: ChoiceField {
        field(
            "state", label: "queue.state", any: "queue.any_state", chosen: filter.state,
            choices(of: TriageQuestions.standard.state).map {
                ($0.name, labels.code($0.name, of: TriageQuestions.standard.state))
            })
    }

    /// The counties of the chosen state; nil before one is chosen: all of them are three thousand.
    private var county: ChoiceField? {
        guard let state = filter.state else { return nil }
        let name = TriageQuestions.standard.county
        let counties = choices(of: name).filter { $0.columns["state"] == state }
        return field(
            "county", label: "queue.county", any: "queue.any_county", chosen: filter.county,
            counties.map { ($0.name, labels.code($0.name, of: name)) })
    }

    private var language: ChoiceField {
        field(
            "language", label: "queue.language", any: "queue.any_language", chosen: filter.language?.rawValue,
            visit.site.catalogue.languages.sorted().map { ($0.rawValue, visit.languageName($0)) })
    }

    private func choices(of name: QuestionName) -> [Choice] {
        let form = visit.site.form
        return form.question(named: name).flatMap { form.choices(of: $0) }?.choices ?? []
    }

    private func field(
        _ id: String, label: String, any: String, chosen: String?, _ values: [(String, String)]
    ) -> ChoiceField {
        let first = ChoiceOption("", visit.say(any), isChosen: chosen == nil, of: id)
        let rest = values.map { ChoiceOption($0.0, $0.1, isChosen: $0.0 == chosen, of: id) }
        return ChoiceField(id: id, label: visit.say(label), problem: nil, options: [first] + rest)
    }
}
