public import Anonymization
import Intake

extension ReleaseDesk {
    /// Which column to leave out or to coarsen, and what it buys the others; what helps most stands first.
    ///
    /// Looks at the stories of this moment without earlier releases: what is held back because of those comes on top.
    /// Each try is a whole search.
    /// - Throws: `ReleaseRefusal.tooFewStories`.
    public func advice(_ rules: ReleaseRules) async throws -> [ColumnAdvice] {
        let stories = try await store.releasable().filter { $0.record.form == form.id }
        guard stories.count >= 2 * rules.k else {
            throw ReleaseRefusal.tooFewStories(eligible: stories.count, needed: 2 * rules.k)
        }
        let table = ReleaseTable(form: form, stories: stories, rules: rules)
        return try table.anonymizer(of: Array(stories.indices), suppression: rules.suppression).columnAdvice()
    }
}
