public import Foundation

/// A person's private key under their recovery kit, as it is stored.
public struct KeyLock: Sendable, Equatable {
    public let bytes: Data

    public init(bytes: Data) {
        self.bytes = bytes
    }
}
