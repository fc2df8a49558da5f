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
    /// A word introduces a number, or it has the form of one; its check digit is wrong or it has none.
    case numberPattern
    /// The number's check digit is right.
    case checkedNumber
    case datePattern
    case birthDate
    case holiday
    case agePattern
    case placePattern
    /// A name spelled letter by letter.
    case spelledOut
    case organizationPattern
}
