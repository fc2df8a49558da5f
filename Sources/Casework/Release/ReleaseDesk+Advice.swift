public import Anonymization
public import Foundation
import Intake

extension ReleaseDesk {
    /// Which column to leave out or to coarsen, and what it buys the others; what helps most stands first.
    ///
    /// Only questions: language and version of the form cannot be left out. Looks at the stories of this moment without earlier releases: what is held back because of those comes on top.
    /// Each try is a whole search.
    /// - Throws: `ReleaseRefusal.tooFewStories`.
    public func advice(_ rules: ReleaseRules, now: Date) async throws -> [ColumnAdvice] {
        let stories = try await store.releasable().filter { $0.record.form == form.id }
        guard stories.count >= 2 * rules.k else {
            throw ReleaseRefusal.tooFewStories(eligible: stories.count, needed: 2 * rules.k)
        }
        let table = try ReleaseTable(form: form, stories: stories, rules: rules, now: now)
        let anonymizer = try table.anonymizer(of: Array(stories.indices), suppression: rules.suppression)
        return try anonymizer.columnAdvice().filter { advice in
            table.questions.contains { $0.name.rawValue == advice.column }
        }
    }
}
