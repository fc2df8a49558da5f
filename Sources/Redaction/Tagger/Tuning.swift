/// How the model's scores are weighed when a text is read. All in units of the model's weights, 24 to a nat of
/// log-odds; found on development texts with `redaction-lab evaluate`.
package struct Tuning: Sendable {
    /// Taken from the score of "nothing to hide", for each register: the higher, the more is hidden.
    package var caution: [Register: Int16]
    /// Given to a kind, for each register: the higher, the more of that kind is hidden.
    package var favor: [Register: [FindingKind: Int16]]
    /// Given to a word that was tagged as a person elsewhere in the text.
    package var persons: Int16
    /// Given to a word that was tagged as a place elsewhere in the text.
    package var places: Int16

    package init(
        caution: [Register: Int16], favor: [Register: [FindingKind: Int16]], persons: Int16, places: Int16
    ) {
        self.caution = caution
        self.favor = favor
        self.persons = persons
        self.places = places
    }

    package static let shipped = Tuning(
        caution: [.testimony: 43, .judgment: 18, .clinical: 3],
        favor: [
            .testimony: [.person: -6, .organization: -5, .date: -20, .age: -8],
            .judgment: [.organization: -20, .other: -80, .location: -10, .date: 20],
        ], persons: 40, places: 30)

    /// For a reviewer's second reading: points at more, also at words that may stay.
    static let careful: Tuning = {
        var tuning = shipped
        tuning.caution[.testimony, default: 0] += 30
        return tuning
    }()

    /// What is added to the score of each tag in a text of this register.
    func bias(_ register: Register) -> SIMD16<Int16> {
        var bias = SIMD16<Int16>(repeating: 0)
        bias[0] = -(caution[register] ?? 0)
        for (kind, amount) in favor[register] ?? [:] {
            bias[Int(TagSet.begin(kind))] = amount
            bias[Int(TagSet.inside(kind))] = amount
        }
        return bias
    }
}
