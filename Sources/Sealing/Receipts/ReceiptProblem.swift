/// What is wrong with a receipt as typed. Found from the word lists and the checksum alone, which are public: nothing
/// here depends on which stories exist.
public enum ReceiptProblem: Error, Sendable, Equatable {
    /// No word and no number.
    case empty
    /// So many words or groups, where six are needed.
    case wrongCount(Int)
    /// A word is not in the lists, or the checksum does not fit: a slip somewhere.
    case typo
}
