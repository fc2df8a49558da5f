/// Where each column lies in a packed key: quasi-identifiers above, sensitive columns below.
struct KeyLayout: Sendable {
    struct Field: Sendable {
        let shift: Int
        let bits: Int
    }

    let quasi: [Field]
    let sensitive: [Field]
    /// All bits in use.
    let bits: Int

    /// The most bits a key may have.
    static let limit = 128

    init(quasiCounts: [Int], sensitiveCounts: [Int]) {
        var shift = 0
        let place = { (count: Int) in
            let bits = count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
            let field = Field(shift: shift, bits: bits)
            shift += bits
            return field
        }
        sensitive = sensitiveCounts.map(place)
        quasi = quasiCounts.map(place)
        bits = shift
    }
}

extension KeyLayout.Field {
    func mask<Key: PackedKey>(_: Key.Type = Key.self) -> Key {
        bits == 0 ? 0 : ((Key(1) << Key(bits)) &- 1) << Key(shift)
    }

    @inline(__always)
    func code<Key: PackedKey>(in key: Key) -> Int {
        Int(
            truncatingIfNeeded: (key >> Key(truncatingIfNeeded: shift))
                & ((Key(1) << Key(truncatingIfNeeded: bits)) &- 1))
    }
}
