import Crypto
import CryptoExtras
import Foundation

/// The work that scrypt (RFC 7914) does for one guess at a secret.
public struct ScryptCost: Sendable, Equatable {
    /// Base-2 logarithm of N.
    public let logN: UInt8
    /// Block size r; memory is 128 · N · r bytes.
    public let blockSize: UInt8

    /// N = 2^17, r = 8, p = 1: 128 MiB for each guess, OWASP's first recommendation for scrypt.
    public static let standard = ScryptCost(logN: 17, blockSize: 8)
    /// So cheap that it protects nothing: for tests and the demonstration with invented people.
    public static let testing = ScryptCost(logN: 4, blockSize: 1)

    init(logN: UInt8, blockSize: UInt8) {
        self.logN = logN
        self.blockSize = blockSize
    }

    func key(_ secret: Data, salt: Data) throws -> Data {
        try KDF.Scrypt.deriveKey(
            from: secret, salt: salt, outputByteCount: 32, rounds: 1 << Int(logN), blockSize: Int(blockSize),
            parallelism: 1
        ).bytes
    }
}
