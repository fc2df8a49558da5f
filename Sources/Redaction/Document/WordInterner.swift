/// Numbers the distinct words of a text in order of appearance; open addressing, so that reading stays fast.
struct WordInterner: Sendable {
    private(set) var hashes: [UInt64] = []
    private var slots: [Int32]
    private var mask: Int

    init(expecting count: Int) {
        var capacity = 256
        while capacity < count { capacity *= 2 }
        slots = [Int32](repeating: -1, count: min(capacity, 1 << 16))
        mask = slots.count - 1
    }

    /// The number of a word, and whether it is new.
    @inline(__always)
    mutating func number(of hash: UInt64) -> (id: Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { break }
            if hashes[Int(id)] == hash { return (Int(id), false) }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(hashes.count)
        hashes.append(hash)
        if hashes.count * 2 > slots.count { grow() }
        return (hashes.count - 1, true)
    }

    /// The number of a word that is known.
    @inline(__always)
    func find(_ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { return nil }
            if hashes[Int(id)] == hash { return Int(id) }
            slot = (slot + 1) & mask
        }
    }

    private mutating func grow() {
        mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(id)
        }
    }
}
