/// How the model's scores are weighed when a text is read. All in units of the model's weights; found on development
/// texts with `redaction-lab answer`.
package struct Tuning: Sendable {
    /// Taken from the score of "nothing to hide", for each register: the higher, the more is hidden.
    package var caution: [Register: Int16]
    /// Given to a word that was tagged as a person elsewhere in the text.
    package var persons: Int16
    /// Given to a word that was tagged as a place elsewhere in the text.
    package var places: Int16

    package init(caution: [Register: Int16], persons: Int16, places: Int16) {
        self.caution = caution
        self.persons = persons
        self.places = places
    }

    package static let shipped = Tuning(
        caution: [.testimony: 100, .judgment: 60, .clinical: 20], persons: 60, places: 40)
}
