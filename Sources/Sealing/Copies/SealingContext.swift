import Foundation

/// What a sealed copy is bound to: moved to another story, audience, kind or consent, it does not open.
public struct SealingContext: Sendable, Equatable {
    public let story: String
    public let audience: Audience
    public let copy: String
    /// Hash of the consent text under which the copy may exist.
    public let consent: String

    public init(story: String, audience: Audience, copy: String, consent: String) {
        self.story = story
        self.audience = audience
        self.copy = copy
        self.consent = consent
    }

    /// Each part behind its length, so that no two contexts have the same bytes.
    var associatedData: Data {
        canonicalBytes(["testimonio sealed copy 1", story, audience.rawValue, copy, consent])
    }
}

/// Parts joined so that they can be told apart: the UTF-8 length of each in four bytes, big-endian, before it.
func canonicalBytes(_ parts: [String]) -> Data {
    parts.reduce(into: Data()) { bytes, part in
        let text = Data(part.utf8)
        withUnsafeBytes(of: UInt32(text.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(text)
    }
}
