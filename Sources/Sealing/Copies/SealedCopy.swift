public import Foundation

/// A sealed box: a version byte, the encapsulated key, and the encrypted, padded text with its tag.
public struct SealedCopy: Sendable, Equatable {
    static let version: UInt8 = 1
    /// Bytes of an X-Wing encapsulated key (draft-connolly-cfrg-xwing-kem).
    static let encapsulatedKeyLength = 1_120

    public let bytes: Data

    public init(bytes: Data) throws(SealingRefusal) {
        guard bytes.first == Self.version, bytes.count > 1 + Self.encapsulatedKeyLength else { throw .malformed }
        self.bytes = bytes
    }

    init(encapsulatedKey: Data, ciphertext: Data) {
        bytes = Data([Self.version]) + encapsulatedKey + ciphertext
    }

    var encapsulatedKey: Data { Data(bytes.dropFirst().prefix(Self.encapsulatedKeyLength)) }
    var ciphertext: Data { Data(bytes.dropFirst(1 + Self.encapsulatedKeyLength)) }
}
