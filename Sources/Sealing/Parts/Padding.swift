import Foundation

/// Hides how long a text is among all texts of about that length.
///
/// Lengths are rounded up by Padmé (Nikitin et al., *Reducing Metadata Leakage from Encrypted Files and Communication
/// with PURBs*, PETS 2019, §4): a length L leaks O(log log L) bits and grows by at most 12 %. Below `floor`, where
/// Padmé's steps are fine enough to tell "yes" from "no", every text takes the same room.
enum Padding {
    /// Shortest padded length in bytes. Most contact answers, and stories of a few sentences, stay below it.
    static let floor = 2_048
    /// Bytes of the big-endian length that goes before the text.
    private static let prefix = 4

    /// Length, text, zeros: `paddedLength` bytes in all. The text is at most 2³² − 1 bytes.
    static func pad(_ text: Data) -> Data {
        var padded = bigEndian(UInt32(text.count))
        padded.append(text)
        padded.append(Data(count: paddedLength(padded.count) - padded.count))
        return padded
    }

    /// The text that `pad` was given.
    static func unpad(_ padded: Data) throws(SealingRefusal) -> Data {
        guard padded.count >= prefix else { throw .malformed }
        let length = padded.prefix(prefix).reduce(0) { $0 << 8 | Int($1) }
        let text = padded.dropFirst(prefix)
        guard length <= text.count, text.dropFirst(length).allSatisfy({ $0 == 0 }) else {
            throw .malformed
        }
        return Data(text.prefix(length))
    }

    /// The Padmé length at or above `length`, and never under `floor`.
    static func paddedLength(_ length: Int) -> Int {
        guard length > floor else { return floor }
        let exponent = Int.bitWidth - 1 - length.leadingZeroBitCount
        let exponentBits = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << (exponent - exponentBits)) - 1
        return (length + mask) & ~mask
    }
}

func bigEndian(_ value: UInt32) -> Data {
    withUnsafeBytes(of: value.bigEndian) { Data($0) }
}
