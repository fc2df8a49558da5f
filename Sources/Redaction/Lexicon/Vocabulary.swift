package import Foundation

/// The ordinary words of English and Spanish, in all their forms: whether a word is one of them. A Bloom filter of the
/// hashes of folded words, so about one word in three hundred is taken for one wrongly. Made by
/// `redaction-lab vocabulary` from two spelling dictionaries; see `Model/PROVENANCE.md`.
package struct Vocabulary: Sendable {
    /// How many bits each word sets.
    private static let probes = 6

    private let bits: [UInt64]
    private let mask: UInt64

    /// No words at all.
    package init() {
        bits = [0]
        mask = 63
    }

    /// The words with these hashes, in two to the given power of bits.
    package init(hashes: some Sequence<UInt64>, power: Int) {
        var bits = [UInt64](repeating: 0, count: 1 << (power - 6))
        let mask = UInt64(1) << power - 1
        for hash in hashes {
            for probe in 0..<Self.probes {
                let bit = Self.bit(hash, probe) & mask
                bits[Int(bit >> 6)] |= 1 << (bit & 63)
            }
        }
        self.bits = bits
        self.mask = mask
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        let count = data.count / 8
        guard count > 0, count & (count - 1) == 0, data.count == count * 8 else { throw ModelProblem.truncated }
        bits = data.withUnsafeBytes { raw in
            [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
                for index in 0..<count {
                    let word = raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
                    buffer.initializeElement(at: index, to: UInt64(littleEndian: word))
                }
                filled = count
            }
        }
        mask = UInt64(count * 64 - 1)
    }

    /// The filter as a file: its bits, little-endian.
    package var data: Data {
        var out = Data()
        for word in bits {
            withUnsafeBytes(of: word.littleEndian) { out.append(contentsOf: $0) }
        }
        return out
    }

    private static func bit(_ hash: UInt64, _ probe: Int) -> UInt64 {
        hash &+ UInt64(probe) &* (hash >> 32 | 1)
    }

    /// Whether the word with this hash is an ordinary word.
    func contains(_ hash: UInt64) -> Bool {
        (0..<Self.probes).allSatisfy { probe in
            let bit = Self.bit(hash, probe) & mask
            return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
        }
    }
}
