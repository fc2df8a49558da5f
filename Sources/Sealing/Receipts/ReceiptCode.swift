import Crypto
import Foundation

/// The storyteller's receipt: 66 bits, shown as six words or six numbers of eleven bits each.
///
/// 60 bits are random, the last six are a checksum of them, so a slip goes unseen once in 64 times. 60 bits, at one
/// scrypt run of 128 MiB a guess (`ScryptCost.standard`), are far out of reach: trying half of them against a stolen
/// database of 10,000 stories, to find *some* story, takes 2⁴⁶ runs, about a million years of one core.
public struct ReceiptCode: Sendable, Equatable {
    static let wordCount = 6
    static let bitsPerWord = 11
    static let checksumBits = 6

    /// The 60 random bits, right-aligned.
    let secret: UInt64

    public init(using generator: inout some RandomNumberGenerator) {
        secret = UInt64.random(in: 0..<(1 << 60), using: &generator)
    }

    /// Nil when the checksum does not fit: a word was misread, mistyped or misplaced.
    init?(numbers: [Int]) {
        // 66 bits: the checksum is the low six bits of the last number, the secret everything before.
        let front = numbers.dropLast().reduce(UInt64(0)) { $0 << Self.bitsPerWord | UInt64($1) }
        guard numbers.count == Self.wordCount, let last = numbers.last else { return nil }
        secret = front << (Self.bitsPerWord - Self.checksumBits) | UInt64(last >> Self.checksumBits)
        guard last & 63 == checksum else { return nil }
    }

    /// Six numbers from 0 to 2,047.
    var numbers: [Int] {
        let last = Int(secret & 31) << Self.checksumBits | checksum
        let front = secret >> (Self.bitsPerWord - Self.checksumBits)
        return (1..<Self.wordCount).map { place in
            Int(front >> UInt64(Self.bitsPerWord * (Self.wordCount - 1 - place)) & 2_047)
        } + [last]
    }

    /// First six bits of SHA-256 over the secret: known to who knows the secret, so it gives a thief nothing.
    private var checksum: Int {
        let bytes = withUnsafeBytes(of: secret.bigEndian) { Data($0) }
        return Int(Array(SHA256.hash(data: boundText("testimonio/receipt-checksum/1") + bytes))[0] >> 2)
    }

    public var englishWords: [String] { words(.english) }
    public var spanishWords: [String] { words(.spanish) }

    func words(_ list: WordList) -> [String] { numbers.map { list.words[$0] } }

    /// Six groups of four digits, `0000` to `2047`.
    public var digitGroups: [String] {
        numbers.map { String(repeating: "0", count: 4 - String($0).count) + String($0) }
    }
}
