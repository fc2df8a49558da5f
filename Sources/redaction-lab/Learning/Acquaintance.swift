/// Tells whether a feature was met in more than one text. What only one text shows is chance, and is not learned.
struct Acquaintance {
    private var keys: [UInt64]
    private var texts: [Int32]
    private var mask: Int
    private var count = 0

    init() {
        mask = (1 << 22) - 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        texts = [Int32](repeating: -1, count: mask + 1)
    }

    /// Whether the feature was met before in another text; remembers this one.
    mutating func isShared(_ hash: UInt64, text: Int32) -> Bool {
        let slot = slot(hash)
        if texts[slot] >= 0 { return texts[slot] != text }
        keys[slot] = hash
        texts[slot] = text
        count += 1
        if count * 3 > mask * 2 { grow() }
        return false
    }

    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while texts[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, texts).filter { $0.1 >= 0 }
        mask = mask * 2 + 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        texts = [Int32](repeating: -1, count: mask + 1)
        for (key, text) in old {
            let slot = slot(key)
            keys[slot] = key
            texts[slot] = text
        }
    }
}
