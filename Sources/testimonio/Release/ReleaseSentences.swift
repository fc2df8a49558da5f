import Casework
import Web

extension ReleaseRefusal {
    /// For the operator.
    var sentence: String {
        switch self {
        case .kTooSmall(let smallest): "k must be at least \(smallest)."
        case .suppressionOutOfRange: "The share of stories left out must be from 0 to less than 1."
        case .tooFewStories(let eligible, let needed):
            "\(eligible) stories are approved and agreed for research; a release needs at least \(needed)."
        case .rulesCannotHold:
            "No coarseness keeps these rules. Allow more stories to be left out, lower --distinct-l, or leave out a question."
        case .differenceExposes(let earlier, let smallest):
            "Together with release \(earlier) this one would point to \(smallest) people. Prepare it again, or wait for more stories."
        case .noSuchRelease: "There is no release of this name."
        case .alreadyPublished: "This release is published already."
        case .alreadyRecalled: "This release was recalled before."
        case .unknownQuestion(let name): "No question is called \(name)."
        case .storiesChanged:
            "Since it was prepared, a person took back their permission or a story was sent back. Prepare it again."
        }
    }
}

extension ReleaseFolderProblem {
    /// For the operator.
    var sentence: String {
        switch self {
        case .exists(let path): "\(path) exists already. Name a folder that is not there yet; nothing was written."
        case .noParent(let path): "There is no folder \(path); nothing was written."
        case .notCopied(let path):
            "The release is published and its files are in the data folder, but \(path) could not be made."
        case .notWritable(let path, let reason): "\(path) could not be written (\(reason)); nothing was published."
        }
    }
}
