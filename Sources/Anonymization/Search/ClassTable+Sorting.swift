extension ClassTable {
    /// Sorts the classes by their keys, of which the lowest `bits` bits are in use. Radix sort from the lowest digit:
    /// a pass over all classes for each digit.
    func sort(bits: Int) {
        let other = ClassTable<Key>()
        other.reset(capacity: count)
        other.count = count
        var shift = 0
        while shift < bits {
            scatter(digitAt: shift, into: other)
            swap(with: other)
            shift += Self.digitBits
        }
    }

    /// A digit's counts fit in the processor's first cache.
    private static var digitBits: Int { 11 }

    private func scatter(digitAt shift: Int, into other: ClassTable<Key>) {
        let mask = (1 << Self.digitBits) - 1
        let shift = Key(truncatingIfNeeded: shift)
        var starts = [Int](repeating: 0, count: mask + 2)
        for index in 0..<count { starts[(Int(truncatingIfNeeded: keys[index] >> shift) & mask) + 1] += 1 }
        for digit in 0...mask { starts[digit + 1] += starts[digit] }
        starts.withUnsafeMutableBufferPointer { next in
            for index in 0..<count {
                let digit = Int(truncatingIfNeeded: keys[index] >> shift) & mask
                other.keys[next[digit]] = keys[index]
                other.sizes[next[digit]] = sizes[index]
                next[digit] += 1
            }
        }
    }
}
