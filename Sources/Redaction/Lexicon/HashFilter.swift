/// A set of hashes that fits the processor's cache: it knows for certain what is not in it, and lets through few
/// others.
struct HashFilter: Sendable {
    private static let bitCount = 1 << 20
    private var words = [UInt64](repeating: 0, count: bitCount / 64)

    mutating func insert(_ hash: UInt64) {
        let bit = Self.bit(hash)
        words[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let bit = Self.bit(hash)
        return words[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    /// From the upper half of a hash but its lowest bit, which the name lists do not keep.
    @inline(__always)
    private static func bit(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> 33) & (bitCount - 1)
    }
}
