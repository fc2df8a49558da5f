/// Puts equal keys together with an open-addressing table of positions, kept between calls.
///
/// Each call takes time linear in the source; the table grows with the number of classes found, not of the source.
/// Where entries that can become equal lie together (a block), the table needs to hold one block only and stays in the
/// processor's cache: positions before the block count as free, so nothing is cleared between blocks.
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

    /// Fills `target` with the classes of `source` after a lift. Entries that agree in the bits of `block`, which the
    /// lift must leave alone, lie together in `source`; with 0, all entries are one block.
    func rollUp(_ source: ClassTable<Key>, _ lift: Lift<Key>, block: Key = 0, into target: ClassTable<Key>) {
        switch lift.lookups.count {
        case 0:
            let keep = lift.keep
            group(source, block: block, into: target, classOf: nil) { $0 & keep }
        case 1:
            let (keep, lookup) = (lift.keep, lift.lookups[0])
            group(source, block: block, into: target, classOf: nil) { $0 & keep | lift.apply($0, lookup) }
        default:
            lift.lookups.withUnsafeBufferPointer { lookups in
                let keep = lift.keep
                group(source, block: block, into: target, classOf: nil) { key in
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
        group(source, block: 0, into: target, classOf: classOf) { $0 & mask }
    }

    @inline(__always)
    private func group(
        _ source: ClassTable<Key>, block: Key, into target: ClassTable<Key>,
        classOf: UnsafeMutablePointer<UInt32>?, _ transform: (Key) -> Key
    ) {
        // The table that was here before is a good guess of how large this one gets.
        var bits = Self.firstBits
        if block == 0 { while 1 << bits < 2 * min(target.count, source.count) { bits += 1 } }
        target.reset(capacity: source.count)
        clear(bits)
        var table = slots
        let (inKeys, inSizes) = (source.keys, source.sizes)
        let (outKeys, outSizes) = (target.keys, target.sizes)
        var count = 0
        /// How many classes lie before the current block.
        var before = 0
        var current = source.count == 0 ? 0 : inKeys[0] & block
        for entry in 0..<source.count {
            if inKeys[entry] & block != current {
                current = inKeys[entry] & block
                before = count
            }
            let key = transform(inKeys[entry])
            var slot = Self.slot(key, bits)
            let wrap = (1 &<< bits) &- 1
            var position: Int
            while true {
                position = Int(truncatingIfNeeded: table[slot])
                if position <= before {
                    outKeys[count] = key
                    outSizes[count] = inSizes[entry]
                    count &+= 1
                    table[slot] = UInt32(truncatingIfNeeded: count)
                    position = count
                    if (count &- before) &* 2 > wrap {
                        bits &+= 2
                        grow(bits, keys: outKeys, positions: before..<count)
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

    private func grow(_ bits: Int, keys: UnsafeMutablePointer<Key>, positions: Range<Int>) {
        clear(bits)
        let wrap = (1 << bits) - 1
        for position in positions {
            var slot = Self.slot(keys[position], bits)
            while slots[slot] != 0 { slot = (slot &+ 1) & wrap }
            slots[slot] = UInt32(truncatingIfNeeded: position &+ 1)
        }
    }
}
