/// What the page after a finished step says about it. Travels in the address, so it says nothing of a story.
enum StaffNotice: String, CaseIterable, Sendable {
    case signedOut = "signed_out"
    case expired
    case signInFirst = "sign_in_first"
    case approved
    case sentBack = "sent_back"
    case keysGiven = "keys_given"
    case disabled
    case kitConfirmed = "kit_confirmed"
    case passwordChanged = "password_changed"
    case releaseRecalled = "release_recalled"

    var key: String { "notice.\(rawValue)" }
    var query: String { "?notice=\(rawValue)" }
}
