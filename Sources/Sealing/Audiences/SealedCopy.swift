public import Foundation

/// A text that one audience can open, and nobody else, the server included.
public struct SealedCopy: Sendable, Equatable {
    /// Version byte, encapsulated key, ciphertext of the padded text.
    public let bytes: Data

    /// Refuses what cannot be a sealed copy: `.malformed` or `.unknownVersion`. Whether it opens, only its key tells.
    public init(bytes: Data) throws(SealingRefusal) {
        try HybridBox.check(bytes)
        self.bytes = bytes
    }

    init(sealed bytes: Data) {
        self.bytes = bytes
    }
}
