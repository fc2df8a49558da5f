import Crypto
import Foundation

/// Whether both are the same, in a time that does not tell where they differ.
///
/// Compares digests with swift-crypto's constant-time `==`, which works on values of equal length only.
func equalInConstantTime(_ left: Data, _ right: Data) -> Bool {
    SHA256.hash(data: left) == SHA256.hash(data: right)
}
