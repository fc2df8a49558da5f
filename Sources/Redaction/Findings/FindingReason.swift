/// Why a piece of text was taken for something to hide. Codes, so that a page can say them in the reader's language.
public enum FindingReason: String, CaseIterable, Sendable, Codable {
    /// Words such as "me llamo", "mi hermana" or "Officer" stand before it.
    case introduction
    /// A list of names or places holds it.
    case gazetteer
    /// The trained tagger judged it by its form and its neighbours.
    case learned
    /// The same name was found elsewhere in the document.
    case repeated
    /// The storyteller asked for this word to be hidden.
    case chosenByPerson
    case emailPattern
    case webPattern
    case phonePattern
    case addressPattern
    case postcodePattern
    case numberPattern
    case datePattern
    case birthDate
    case holiday
    case agePattern
    case placePattern
    case organizationPattern
}
