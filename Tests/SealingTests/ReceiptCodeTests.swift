import Foundation
import Testing

@testable import Sealing

private func code(_ seed: UInt64) -> ReceiptCode {
    var generator = SeededGenerator(seed: seed)
    return ReceiptCode(using: &generator)
}

private func faces(_ code: ReceiptCode) -> [[String]] {
    [code.words(.english), code.words(.spanish), code.digitGroups]
}

@Suite struct ReceiptCodeTests {
    @Test func `every face has six parts and opens the same receipt`() throws {
        for seed in 0..<300 as Range<UInt64> {
            let code = code(seed)
            for face in faces(code) {
                #expect(face.count == 6)
                #expect(try ReceiptCode.parse(face.joined(separator: " ")) == code)
            }
        }
    }

    @Test(arguments: [" ", "-", ", ", "\n", " — ", "; ", "\u{00A0}", ".\r\n"])
    func `any separator, case, spelling and edge is read`(separator: String) throws {
        for seed in 0..<40 as Range<UInt64> {
            let code = code(seed)
            for face in faces(code) {
                let text = face.joined(separator: separator)
                let variants = [
                    text.uppercased(), text.decomposedStringWithCanonicalMapping, "\u{FEFF}«\(text)!»  ",
                ]
                for variant in variants { #expect(try ReceiptCode.parse(variant) == code) }
            }
        }
    }

    @Test func `accents may be left out or misplaced`() throws {
        for seed in 0..<100 as Range<UInt64> {
            let words = code(seed).words(.spanish)
            let bare = words.map { $0.folding(options: .diacriticInsensitive, locale: nil) }
            let heaped = words.map { $0.replacingOccurrences(of: "a", with: "á") }
            #expect(try ReceiptCode.parse(bare.joined(separator: " ")) == code(seed))
            #expect(try ReceiptCode.parse(heaped.joined(separator: " ")) == code(seed))
        }
    }

    @Test func `digits may be typed without gaps, and lines may be numbered`() throws {
        for seed in 0..<100 as Range<UInt64> {
            let code = code(seed)
            #expect(try ReceiptCode.parse(code.digitGroups.joined()) == code)
            #expect(
                try ReceiptCode.parse(code.digitGroups.joined().map { "\($0)" }.joined(separator: " "))
                    == code)
            for face in faces(code) {
                let lines = face.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(
                    separator: "\n")
                #expect(try ReceiptCode.parse(lines) == code)
            }
        }
    }

    @Test func `faces may be mixed`() throws {
        let code = code(7)
        let mixed =
            code.words(.english).prefix(2) + code.digitGroups[2...3] + code.words(.spanish).suffix(2)
        #expect(try ReceiptCode.parse(mixed.joined(separator: " ")) == code)
    }

    @Test(arguments: [
        ("", ReceiptProblem.empty), (" , . - ", .empty), ("perro", .wrongCount(1)),
        ("0001 0002", .wrongCount(2)),
        ("perro perro perro perro perro perro perro", .wrongCount(7)),
        ("perro perro perro perro perro xyzzy", .typo), ("9999 0001 0002 0003 0004 0005", .typo),
        ("12 perro perro perro perro perro", .typo),
    ])
    func `tells what is wrong`(typed: String, problem: ReceiptProblem) {
        #expect(throws: problem) { try ReceiptCode.parse(typed) }
    }

    @Test func `refuses a flood of text at once`() {
        #expect(throws: ReceiptProblem.typo) {
            try ReceiptCode.parse(String(repeating: "perro ", count: 100_000))
        }
    }

    @Test func `the checksum sees 63 of 64 wrong words`() {
        var generator = SeededGenerator(seed: 8)
        var (tried, unseen) = (0, 0)
        for seed in 0..<2_000 as Range<UInt64> {
            let numbers = code(seed).numbers
            for place in numbers.indices {
                var typed = numbers
                typed[place] = Int.random(in: 0..<WordList.size, using: &generator)
                guard typed != numbers else { continue }
                tried += 1
                if ReceiptCode(numbers: typed) != nil { unseen += 1 }
            }
        }
        // 12,000 slips, one in 64 is 187; six standard deviations are about 80.
        #expect(abs(Double(unseen) - Double(tried) / 64) < 80)
    }

    @Test func `the checksum sees 63 of 64 swaps of neighbours`() {
        var (tried, unseen) = (0, 0)
        for seed in 0..<2_000 as Range<UInt64> {
            let numbers = code(seed).numbers
            for place in 0..<5 where numbers[place] != numbers[place + 1] {
                var typed = numbers
                typed.swapAt(place, place + 1)
                tried += 1
                if ReceiptCode(numbers: typed) != nil { unseen += 1 }
            }
        }
        #expect(abs(Double(unseen) - Double(tried) / 64) < 80)
    }

    @Test func `all sixty secret bits and all words are used`() {
        var ones: UInt64 = 0
        var zeros: UInt64 = 0
        for seed in 0..<500 as Range<UInt64> {
            ones |= code(seed).secret
            zeros |= ~code(seed).secret
        }
        #expect(ones == (1 << 60) - 1)
        #expect(zeros == .max)
    }
}

@Suite struct ReceiptSecretsTests {
    private let salt = Data(repeating: 5, count: 16)

    @Test func `finds, proves and opens the storyteller's own copy`() throws {
        let given = try code(1).secrets(salt: salt, cost: .testing)
        let typed = try ReceiptCode.parse(code(1).words(.spanish).joined(separator: " "))
        let returned = try typed.secrets(salt: salt, cost: .testing)
        #expect(returned.lookup == given.lookup && given.lookup.count == 32)
        #expect(returned.matches(given.verifier))
        let locked = try given.lock(Data("palabras".utf8), story: "a")
        #expect(try returned.open(locked, story: "a") == Data("palabras".utf8))
        #expect(throws: SealingRefusal.doesNotOpen) { try returned.open(locked, story: "b") }
    }

    @Test func `another receipt or another installation finds nothing`() throws {
        let given = try code(1).secrets(salt: salt, cost: .testing)
        let locked = try given.lock(Data("palabras".utf8), story: "a")
        for other in [
            try code(2).secrets(salt: salt, cost: .testing),
            try code(1).secrets(salt: Data(count: 16), cost: .testing),
        ] {
            #expect(other.lookup != given.lookup && !other.matches(given.verifier))
            #expect(throws: SealingRefusal.doesNotOpen) { try other.open(locked, story: "a") }
        }
    }
}
