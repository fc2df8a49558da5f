import Foundation

/// What a sealed copy is bound to. It opens only for the same story, audience, kind of copy and consent text.
///
/// So a row moved to another story, or a copy whose consent text is swapped for a broader one, does not open.
public struct SealingContext: Sendable, Equatable {
    public let story: String
    public let audience: Audience
    /// `original`, `contact` or `narrative`.
    public let copy: String
    /// Hash of the consent text that the storyteller was shown (`TextHash.sha256`).
    public let consent: String

    public init(story: String, audience: Audience, copy: String, consent: String) {
        self.story = story
        self.audience = audience
        self.copy = copy
        self.consent = consent
    }

    /// HPKE's `info`.
    var info: Data { boundText("testimonio/copy/1", story, audience.rawValue, copy, consent) }
}
