import Foundation

/// What is wrong with a receipt as typed.
public enum ReceiptProblem: Error, Equatable, Sendable {
    case empty
    /// So many words or groups were read; a receipt has six.
    case wrongCount(Int)
    /// The checksum does not fit: a word is mistyped, unknown, or out of place. Which one is not said.
    case typo
}

/// The storyteller's way back: six words in English, the same in Spanish, or six groups of four digits.
///
/// Six times eleven bits: 60 secret bits and six of checksum in the last word, which catch 63 of 64 mistakes. Guessing
/// needs a scrypt (128 MiB) for each try: 2^59 of them on average.
public struct ReceiptCode: Sendable, Equatable {
    public static let length = 6
    private static let wordBits: UInt64 = 11
    private static let secretBits: UInt64 = 60
    private static let checkBits: UInt64 = 6

    private let secret: UInt64

    public init(using generator: inout some RandomNumberGenerator) {
        secret = UInt64.random(in: 0..<(1 << Self.secretBits), using: &generator)
    }

    /// Reads any face, however it was typed: case, accents, spaces, dashes, commas, numbered lists of words.
    public static func parse(_ typed: String) throws(ReceiptProblem) -> ReceiptCode {
        let tokens = tokens(of: typed)
        guard !tokens.isEmpty else { throw .empty }
        let isDigits = tokens.allSatisfy { $0.allSatisfy(\.isNumber) }
        let parts = isDigits ? digitGroups(tokens) : tokens.filter { !$0.allSatisfy(\.isNumber) }
        guard parts.count == length else { throw .wrongCount(parts.count) }
        if isDigits { return try code(parts.map { Int($0) }) }
        // Some words stand in both lists, so each list is tried whole.
        do { return try code(parts.map(ReceiptWords.spanish.index)) } catch {
            return try code(parts.map(ReceiptWords.english.index))
        }
    }

    private static func tokens(of typed: String) -> [String] {
        let plain = typed.precomposedStringWithCompatibilityMapping
        return plain.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Digits in any grouping: 24 in a row are six groups of four.
    private static func digitGroups(_ tokens: [String]) -> [String] {
        if tokens.count == length { return tokens }
        let digits = Array(tokens.joined())
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
    }

    private static func code(_ indices: [Int?]) throws(ReceiptProblem) -> ReceiptCode {
        var bits: UInt64 = 0
        var last: UInt64 = 0
        for (place, index) in indices.enumerated() {
            guard let index, (0..<ReceiptWords.count).contains(index) else { throw .typo }
            if place < length - 1 { bits = bits << wordBits | UInt64(index) } else { last = UInt64(index) }
        }
        let secret = bits << (wordBits - checkBits) | last >> checkBits
        let code = ReceiptCode(secret: secret)
        guard code.check == last & ((1 << checkBits) - 1) else { throw .typo }
        return code
    }

    private init(secret: UInt64) {
        self.secret = secret
    }

    private var check: UInt64 {
        Lock.key(secretBytes, for: "receipt check", count: 1).bytes.first.map {
            UInt64($0) & ((1 << Self.checkBits) - 1)
        }
            ?? 0
    }

    var secretBytes: Data { withUnsafeBytes(of: secret.bigEndian) { Data($0) } }

    private var indices: [Int] {
        let last = (secret << Self.checkBits | check) & 2_047
        let front = secret >> (Self.wordBits - Self.checkBits)
        let firstFive = (0..<UInt64(Self.length - 1)).map { place in
            Int(front >> (Self.wordBits * (4 - place)) & 2_047)
        }
        return firstFive + [Int(last)]
    }

    public var englishWords: [String] { indices.map { ReceiptWords.english[$0] } }
    public var spanishWords: [String] { indices.map { ReceiptWords.spanish[$0] } }

    /// Six groups from `0000` to `2047`.
    public var digitGroups: [String] {
        indices.map { index in
            let digits = String(index)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
