/// Puts equal keys together with an open-addressing table of positions, kept between calls.
///
/// Each call takes time linear in the source; the table grows with the number of classes found, not of the source.
final class Grouping<Key: PackedKey> {
    /// Position in the target + 1; 0 is free.
    private var slots: UnsafeMutablePointer<UInt32>
    private var allocatedBits: Int
    private static var firstBits: Int { 11 }

    init() {
        allocatedBits = Self.firstBits
        slots = .allocate(capacity: 1 << allocatedBits)
    }

    deinit { slots.deallocate() }

    /// Fills `target` with the classes of `source` after a lift.
    func rollUp(_ source: ClassTable<Key>, _ lift: Lift<Key>, into target: ClassTable<Key>) {
        switch lift.lookups.count {
        case 0:
            let keep = lift.keep
            group(source, into: target, classOf: nil) { $0 & keep }
        case 1:
            let (keep, lookup) = (lift.keep, lift.lookups[0])
            group(source, into: target, classOf: nil) { $0 & keep | lift.apply($0, lookup) }
        default:
            lift.lookups.withUnsafeBufferPointer { lookups in
                let keep = lift.keep
                group(source, into: target, classOf: nil) { key in
                    var lifted = key & keep
                    for lookup in lookups { lifted |= lift.apply(key, lookup) }
                    return lifted
                }
            }
        }
    }

    /// Fills `target` with the classes of `source` by the bits of `mask`, and `classOf` with the position in `target`
    /// of each entry of `source`.
    func group(
        _ source: ClassTable<Key>, mask: Key, into target: ClassTable<Key>, classOf: UnsafeMutablePointer<UInt32>?
    ) {
        group(source, into: target, classOf: classOf) { $0 & mask }
    }

    @inline(__always)
    private func group(
        _ source: ClassTable<Key>, into target: ClassTable<Key>, classOf: UnsafeMutablePointer<UInt32>?,
        _ transform: (Key) -> Key
    ) {
        // The table that was here before is a good guess of how large this one gets.
        var bits = Self.firstBits
        while 1 << bits < 2 * min(target.count, source.count) { bits += 1 }
        target.reset(capacity: source.count)
        clear(bits)
        var table = slots
        let (inKeys, inSizes) = (source.keys, source.sizes)
        let (outKeys, outSizes) = (target.keys, target.sizes)
        var count = 0
        for entry in 0..<source.count {
            let key = transform(inKeys[entry])
            var slot = Self.slot(key, bits)
            let wrap = (1 &<< bits) &- 1
            var position: Int
            while true {
                position = Int(truncatingIfNeeded: table[slot])
                if position == 0 {
                    outKeys[count] = key
                    outSizes[count] = inSizes[entry]
                    count &+= 1
                    table[slot] = UInt32(truncatingIfNeeded: count)
                    position = count
                    if count &* 2 > wrap {
                        bits &+= 2
                        grow(bits, keys: outKeys, count: count)
                        table = slots
                    }
                    break
                }
                if outKeys[position &- 1] == key {
                    outSizes[position &- 1] &+= inSizes[entry]
                    break
                }
                slot = (slot &+ 1) & wrap
            }
            classOf?[entry] = UInt32(truncatingIfNeeded: position &- 1)
        }
        target.count = count
    }

    @inline(__always)
    private static func slot(_ key: Key, _ bits: Int) -> Int {
        Int(truncatingIfNeeded: (key.folded &* 0x9e37_79b9_7f4a_7c15) &>> UInt64(truncatingIfNeeded: 64 &- bits))
    }

    private func clear(_ bits: Int) {
        if bits > allocatedBits {
            slots.deallocate()
            allocatedBits = bits
            slots = .allocate(capacity: 1 << bits)
        }
        slots.update(repeating: 0, count: 1 << bits)
    }

    private func grow(_ bits: Int, keys: UnsafeMutablePointer<Key>, count: Int) {
        clear(bits)
        let wrap = (1 << bits) - 1
        for position in 0..<count {
            var slot = Self.slot(keys[position], bits)
            while slots[slot] != 0 { slot = (slot &+ 1) & wrap }
            slots[slot] = UInt32(truncatingIfNeeded: position &+ 1)
        }
    }
}
