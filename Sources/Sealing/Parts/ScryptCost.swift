import Crypto
import CryptoExtras
import Foundation

/// How dear one guess is: scrypt's N, r and p (RFC 7914). Memory is 128 · N · r bytes.
public struct ScryptCost: Sendable, Equatable {
    /// log₂ of N, 1 to 20.
    public let logN: UInt8
    public let blockSize: UInt8
    public let parallelism: UInt8

    /// N = 2¹⁷, r = 8, p = 1: 128 MiB and about half a second of one core (OWASP *Password Storage Cheat Sheet*, 2023).
    public static let standard = ScryptCost(logN: 17, blockSize: 8, parallelism: 1)
    /// For tests only: a millisecond, no protection.
    public static let testing = ScryptCost(logN: 4, blockSize: 1, parallelism: 1)

    private init(logN: UInt8, blockSize: UInt8, parallelism: UInt8) {
        self.logN = logN
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// Costs as stored in a lock. Refuses what would take more than 1 GiB, so that a forged lock cannot eat the memory.
    init(stored bytes: Data) throws(SealingRefusal) {
        let values = Array(bytes)
        guard values.count == Self.storedLength, 1...20 ~= values[0], 1...8 ~= values[1],
            1...4 ~= values[2]
        else {
            throw .malformed
        }
        self.init(logN: values[0], blockSize: values[1], parallelism: values[2])
    }

    static let storedLength = 3
    var stored: Data { Data([logN, blockSize, parallelism]) }

    /// `count` bytes out of a secret and its salt.
    func derive(_ count: Int, from secret: Data, salt: Data) throws(SealingFault) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: secret, salt: salt, outputByteCount: count, rounds: 1 << Int(logN),
                blockSize: Int(blockSize), parallelism: Int(parallelism))
        } catch {
            throw .scryptFailed
        }
    }
}
