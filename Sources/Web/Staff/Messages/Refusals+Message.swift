import Casework
import HTTPTypes
import Localization
import Sealing

extension PasswordProblem {
    var message: StaffMessage {
        switch self {
        case .tooShort(let minimum): StaffMessage("problem.password_short", ["least": .number(minimum)])
        case .tooLong(let maximum): StaffMessage("problem.password_long", ["most": .number(maximum)])
        case .tooPlain: StaffMessage("problem.password_plain")
        }
    }
}

extension SignInRefusal {
    var message: StaffMessage {
        switch self {
        case .wrongNameOrPassword: StaffMessage("refusal.wrong_sign_in")
        case .tooManyTries(let seconds): StaffMessage("refusal.wait", ["minutes": .number((seconds + 59) / 60)])
        case .disabled: StaffMessage("refusal.disabled")
        case .wrongRecoveryKit: StaffMessage("refusal.wrong_recovery")
        case .passwordNotAccepted(let problem): problem.message
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wrongNameOrPassword, .wrongRecoveryKit, .passwordNotAccepted: .unprocessableContent
        case .tooManyTries: .tooManyRequests
        case .disabled: .forbidden
        }
    }
}

extension SetupRefusal {
    var message: StaffMessage {
        switch self {
        case .linkNotValid: StaffMessage("setup.gone_text")
        case .nameTaken: StaffMessage("refusal.name_taken")
        case .nameNotAccepted:
            StaffMessage("refusal.name_not_accepted", ["most": .number(PersonRecord.longestName)])
        case .passwordNotAccepted(let problem): problem.message
        case .recoveryKitDiffers: StaffMessage("refusal.recovery_differs")
        }
    }
}

extension StaffRefusal {
    var message: StaffMessage {
        switch self {
        case .notYourRole: StaffMessage("refusal.not_your_role")
        case .noKey: StaffMessage("refusal.no_key")
        case .noSuchStory: StaffMessage("refusal.no_such_story")
        case .noSuchPerson: StaffMessage("refusal.no_such_person")
        case .noSuchCopy: StaffMessage("refusal.no_such_copy")
        case .withdrawn: StaffMessage("refusal.withdrawn")
        case .changedMeanwhile: StaffMessage("refusal.changed_meanwhile")
        case .reasonTooShort:
            StaffMessage("refusal.reason_too_short", ["least": .number(StaffDesk.shortestReason)])
        case .lastKeyHolder: StaffMessage("refusal.last_key_holder")
        case .recoveryNotConfirmed: StaffMessage("refusal.recovery_not_confirmed")
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notYourRole: .forbidden
        case .noSuchStory, .noSuchPerson: .notFound
        case .reasonTooShort: .unprocessableContent
        case .noKey, .noSuchCopy, .withdrawn, .changedMeanwhile, .lastKeyHolder, .recoveryNotConfirmed: .conflict
        }
    }
}
