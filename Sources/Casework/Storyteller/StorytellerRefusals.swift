/// Why a story cannot be sent.
public enum SubmissionRefusal: Refusal {
    /// The person has not agreed that the story is kept at all.
    case storeNotConsented
    /// No question is answered and nothing is written.
    case nothingToSend
    /// Intake is closed.
    case closed
    /// The draft expired, or never was.
    case draftGone
    /// It was saved anew while it was being sent, from another window: the person looks at it again first.
    case draftChanged
    /// There is no consent text in this language.
    case languageWithoutConsent
}

/// Why a receipt does not open a story. Says no more than the person's own typing shows.
public enum ReceiptRefusal: Refusal {
    case empty
    /// How many words or groups were read; a receipt has six.
    case wrongCount(Int)
    /// The checksum does not fit: some word is mistyped or out of place.
    case typo
    /// A well-formed receipt that opens nothing here.
    case unknown
}

/// Why a draft cannot be opened.
public enum DraftRefusal: Refusal {
    /// The cookie was changed on its way.
    case tampered
    /// Expired or cleared.
    case gone
    /// Sent: the receipt lies in its place.
    case sent
}
