/// A 64-bit hash of folded characters (FNV-1a with a final mix), the same on every machine: model files depend on it.
package enum WordHash {
    package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    package static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    package static func finish(_ hash: UInt64) -> UInt64 {
        var value = hash
        value ^= value >> 32
        value = value &* 0xD6E8_FEB8_6659_FD93
        return value ^ (value >> 29)
    }

    /// Joins the hash of the words so far with that of the next word.
    @inline(__always)
    package static func join(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        finish((phrase &* 0x9E37_79B9_7F4A_7C15) ^ word)
    }

    /// The hash of a phrase of words with these hashes; nil when there is none.
    static func joined(_ words: some Collection<UInt64>) -> UInt64? {
        words.first.map { words.dropFirst().reduce($0) { join($0, $1) } }
    }

    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        finish(bytes.reduce(seed) { add($1, to: $0) })
    }
}
