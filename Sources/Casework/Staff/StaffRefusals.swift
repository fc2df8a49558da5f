public import Sealing

/// Why someone does not get in.
public enum SignInRefusal: Refusal {
    /// The same for an unknown name and a wrong password, and after the same work.
    case wrongNameOrPassword
    /// Too many failures under this name; seconds to wait.
    case tooManyTries(seconds: Int)
    case disabled
    /// The recovery kit does not fit this name.
    case wrongRecoveryKit
    case passwordNotAccepted(PasswordProblem)
}

/// Why a set-up link does not work.
public enum SetupRefusal: Refusal {
    /// Used, expired, or never made.
    case linkNotValid
    case nameTaken
    /// Empty, too long, or with characters that are no part of a name.
    case nameNotAccepted
    case passwordNotAccepted(PasswordProblem)
    /// What was typed back is not the recovery kit shown.
    case recoveryKitDiffers
}

/// Why a member of the staff may not do what they asked for.
public enum StaffRefusal: Refusal {
    /// Their role does not include it.
    case notYourRole
    /// They hold no key to this copy.
    case noKey
    case noSuchStory
    case noSuchPerson
    /// The storyteller did not agree to this copy, or took it back.
    case noSuchCopy
    /// The story is withdrawn.
    case withdrawn
    /// The story was reviewed or changed since it was read, or is in a state in which this step makes no sense.
    case changedMeanwhile
    /// A reason for the audit log is missing or under ten characters.
    case reasonTooShort
    /// The last active key holder cannot be disabled.
    case lastKeyHolder
    /// A password is set, but keys are given only after the person has confirmed their recovery kit.
    case recoveryNotConfirmed
}
