import Casework
import Localization

extension ReleaseRefusal {
    var message: StaffMessage {
        switch self {
        case .kTooSmall(let smallest): StaffMessage("prepare.k_problem", ["least": .number(smallest)])
        case .suppressionOutOfRange: StaffMessage("prepare.share_problem")
        case .tooFewStories(let eligible, let needed):
            StaffMessage("prepare.too_few", ["eligible": .number(eligible), "needed": .number(needed)])
        case .rulesCannotHold: StaffMessage("prepare.cannot_hold")
        case .differenceExposes(let earlier, let smallest):
            StaffMessage("prepare.exposes", ["earlier": .text(earlier), "count": .number(smallest)])
        case .noSuchRelease, .unknownQuestion: StaffMessage("missing.title")
        case .alreadyPublished: StaffMessage("prepare.already_published")
        case .alreadyRecalled: StaffMessage("prepare.already_recalled")
        case .storiesChanged: StaffMessage("prepare.stories_changed")
        }
    }
}
