import Foundation

/// `count` bytes of `generator`, which must be cryptographic outside tests (`SystemRandomNumberGenerator` is).
func randomBytes(_ count: Int, using generator: inout some RandomNumberGenerator) -> Data {
    var bytes = Data(capacity: count)
    for _ in 0..<count { bytes.append(UInt8.random(in: .min ... .max, using: &generator)) }
    return bytes
}
