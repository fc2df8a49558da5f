import Redaction

extension FindingReason {
    /// The text that says why something was taken for a word to hide.
    var whyKey: String {
        switch self {
        case .introduction: "hide.introduction.why"
        case .gazetteer: "hide.list.why"
        case .learned: "hide.learned.why"
        case .repeated: "hide.repeated.why"
        case .chosenByPerson: "hide.chosen.why"
        case .checkedNumber: "hide.checked.why"
        case .placePattern, .organizationPattern: "hide.place.why"
        case .emailPattern, .webPattern, .phonePattern, .addressPattern, .postcodePattern, .numberPattern,
            .datePattern, .birthDate, .holiday, .agePattern, .spelledOut:
            "hide.form.why"
        }
    }
}
