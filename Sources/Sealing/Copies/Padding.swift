import Foundation

/// Hides how long a text is: lengths fall into few steps, at most 12 % above the text, and no copy is under 1 KiB.
///
/// The steps are Padmé's (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs", 2019): an attacker learns O(log log n) bits of a length of n bytes.
enum Padding {
    /// Bytes. Most short stories share this one length.
    static let floor = 1_024
    private static let prefix = 4

    static func pad(_ text: Data) -> Data {
        var padded = Data(capacity: length(for: text.count))
        withUnsafeBytes(of: UInt32(text.count).bigEndian) { padded.append(contentsOf: $0) }
        padded.append(text)
        padded.append(Data(count: length(for: text.count) - padded.count))
        return padded
    }

    static func unpad(_ padded: Data) throws(SealingRefusal) -> Data {
        guard padded.count >= prefix else { throw .malformed }
        let count = padded.prefix(prefix).reduce(0) { $0 << 8 | Int($1) }
        guard count <= padded.count - prefix else { throw .malformed }
        return Data(padded.dropFirst(prefix).prefix(count))
    }

    /// The padded length of a text of `count` bytes, its own length field included.
    static func length(for count: Int) -> Int {
        let size = count + prefix
        guard size > floor else { return floor }
        let exponent = Int.bitWidth - 1 - size.leadingZeroBitCount
        let exponentBits = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << (exponent - exponentBits)) - 1
        return (size + mask) & ~mask
    }
}
