/// Raises some columns of a key to given levels: columns at `*` are masked away, others looked up.
struct Lift<Key: PackedKey> {
    struct Lookup {
        let shift: Key
        let mask: Key
        let floors: UnsafePointer<UInt32>
    }

    /// The bits that stay as they are.
    let keep: Key
    let lookups: [Lookup]

    @inline(__always)
    func apply(_ key: Key, _ lookup: Lookup) -> Key {
        Key(truncatingIfNeeded: lookup.floors[Int(truncatingIfNeeded: (key >> lookup.shift) & lookup.mask)])
            << lookup.shift
    }

    @inline(__always)
    func apply(_ key: Key) -> Key {
        var lifted = key & keep
        for lookup in lookups { lifted |= apply(key, lookup) }
        return lifted
    }
}
