/// An unsigned number that holds the codes of all columns of a row side by side.
protocol PackedKey: FixedWidthInteger & UnsignedInteger & Sendable {
    /// A 64-bit number to hash the key by.
    var folded: UInt64 { get }
}

extension UInt64: PackedKey {
    @inline(__always) var folded: UInt64 { self }
}

extension UInt128: PackedKey {
    @inline(__always) var folded: UInt64 {
        UInt64(truncatingIfNeeded: self) ^ (UInt64(truncatingIfNeeded: self >> 64) &* 0xd6e8_feb8_6659_fd93)
    }
}
