/// The lengths of at most sixteen groups of digits, half a byte each, so that no array is made for a code.
struct GroupSizes: Equatable, ExpressibleByArrayLiteral {
    private var packed: UInt64 = 0
    private(set) var count = 0

    @inline(__always)
    init(arrayLiteral sizes: Int...) {
        for size in sizes { append(size) }
    }

    /// Lengths of fifteen and more are taken for the same.
    @inline(__always)
    mutating func append(_ size: Int) {
        packed = packed << 4 | UInt64(min(size, 15))
        count += 1
    }
}
