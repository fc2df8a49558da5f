import Anonymization
public import Foundation
public import Intake

/// Turns approved stories into data that leaves: prepares, publishes, lists, recalls.
public struct ReleaseDesk: Sendable {
    let store: any ReleaseStore
    public let form: FormDefinition

    public init(store: any ReleaseStore, form: FormDefinition) {
        self.store = store
        self.form = form
    }

    /// Everything that left, oldest first.
    public func releases() async throws -> [ReleaseRecord] { try await store.releases() }

    public func release(_ id: String) async throws -> ReleaseRecord {
        guard let release = try await store.releases().first(where: { $0.id == id }) else {
            throw ReleaseRefusal.noSuchRelease
        }
        return release
    }

    /// Takes the stories that are approved and consented to research at this moment, and makes them coarse enough.
    /// Writes nothing. k is never below that of an earlier release.
    public func prepare(_ rules: ReleaseRules, now: Date) async throws -> PreparedRelease {
        guard rules.k >= ReleaseRules.smallestK else {
            throw ReleaseRefusal.kTooSmall(smallest: ReleaseRules.smallestK)
        }
        guard (0..<1).contains(rules.suppression) else { throw ReleaseRefusal.suppressionOutOfRange }
        if let unknown = rules.leftOut.first(where: { form.question(named: $0) == nil }) {
            throw ReleaseRefusal.unknownQuestion(unknown.rawValue)
        }
        let stories = try await store.releasable().filter { $0.record.form == form.id }
        var earlier: [[ReleaseMember]] = []
        var rules = rules
        for release in try await store.releases() {
            earlier.append(try await store.members(of: release.id))
            // What an earlier release promised its people holds for them in this one too.
            rules.k = max(rules.k, release.k)
        }
        guard stories.count >= 2 * rules.k else {
            throw ReleaseRefusal.tooFewStories(eligible: stories.count, needed: 2 * rules.k)
        }
        var generator = SystemRandomNumberGenerator()
        return try ReleaseBuilder(form: form, rules: rules, history: ReleaseHistory(earlier), now: now)
            .build(stories, using: &generator)
    }
}
