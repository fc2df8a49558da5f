public import Sealing

/// What the staff can do: get in, review, unseal, manage people. Each act that reads or decides leaves an audit line.
///
/// Time comes with each call, so that tests own the clock.
public struct StaffDesk: Sendable {
    let store: any StoryStore
    let questions: TriageQuestions
    let cost: ScryptCost
    let gate: ScryptGate

    public init(
        store: any StoryStore, questions: TriageQuestions = .standard, cost: ScryptCost = .standard,
        gate: ScryptGate = ScryptGate()
    ) {
        self.store = store
        self.questions = questions
        self.cost = cost
        self.gate = gate
    }
}
