import Anonymization
import Intake

/// The stories of a release as a table of codes, with a hierarchy for each quasi-identifier.
struct ReleaseTable {
    let questions: [Question]
    let quasi: [QuestionName]
    let sensitive: [QuestionName]
    let stories: [ReleasableStory]
    private let form: FormDefinition

    init(form: FormDefinition, stories: [ReleasableStory], rules: ReleaseRules) {
        self.form = form
        self.stories = stories
        let questions = form.releasable(leavingOut: rules.leftOut)
        self.questions = questions
        quasi = questions.filter { form.generalisation(of: $0.name) != nil }.map(\.name)
        // A sensitive answer that everybody shares tells it of everybody: it is not published at all.
        sensitive = questions.filter { $0.role == .sensitive }.map(\.name)
    }

    /// Several choices of one answer stand in one cell, separated by spaces, in the order of the form.
    func cell(_ question: QuestionName, of story: ReleasableStory) -> String {
        story.record.answers[question]?.joined(separator: " ") ?? MissingCode.notAsked.rawValue
    }

    func hasDiversity(_ question: QuestionName, atLeast count: Int) -> Bool {
        Set(stories.map { cell(question, of: $0) }).count >= count
    }

    /// `language` and `form_version` stand first, then the questions.
    func anonymizer(rules: ReleaseRules) throws -> Anonymizer {
        let rows = stories.map { story in questions.map { cell($0.name, of: story) } }
        let hierarchies = try quasi.map { name in
            try Hierarchy(attribute: name.rawValue, rows: paths(of: name))
        }
        let diverse = sensitive.filter { hasDiversity($0, atLeast: rules.diversity) }
        let model = PrivacyModel(
            k: rules.k, sensitive: diverse.map { .distinctL(column: $0.rawValue, l: rules.diversity) },
            suppressionLimit: rules.suppression)
        return Anonymizer(
            table: try Table(columns: questions.map(\.name.rawValue), rows: rows), hierarchies: hierarchies,
            quasi: quasi.map(\.rawValue), model: model, metric: .loss, aggregate: .geometric, threads: 2)
    }

    private func paths(of name: QuestionName) -> [[String]] {
        guard let generalisation = form.generalisation(of: name) else { return [] }
        return Set(stories.map { cell(name, of: $0) }).sorted().map(generalisation.path)
    }
}
