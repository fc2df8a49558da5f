import Crypto
import Foundation
import Testing

@testable import Sealing

@Suite struct PasswordLockTests {
    private let key: PersonPrivateKey
    private let lock: PasswordLock
    private let password = "caminamos juntas al río"

    init() throws {
        var generator = SeededGenerator(seed: 1)
        key = try PersonPrivateKey.generate()
        lock = try PasswordLock.lock(key, password: password, cost: .testing, using: &generator)
    }

    @Test func `opens with its password after being stored`() throws {
        #expect(
            try PasswordLock(bytes: lock.bytes).unlock(password: password).publicKey == key.publicKey)
    }

    @Test func `takes a password in another spelling of the same characters`() throws {
        #expect(
            try lock.unlock(password: password.decomposedStringWithCanonicalMapping).publicKey
                == key.publicKey)
    }

    @Test(arguments: ["", "caminamos juntas al rio", "caminamos juntas al río "])
    func `stays closed to another password`(other: String) {
        #expect(throws: SealingRefusal.doesNotOpen) { try lock.unlock(password: other) }
    }

    @Test func `stays closed when any byte of salt or box was changed`() throws {
        for place in 4..<lock.bytes.count where place != 20 {
            let changed = try PasswordLock(bytes: lock.bytes.flipped(at: place))
            #expect(throws: SealingRefusal.doesNotOpen) { try changed.unlock(password: password) }
        }
    }

    @Test(arguments: [
        Data(), Data([1]), Data([1, 4, 1, 1]), Data([1, 30, 8, 1]) + Data(count: 80),
        Data([1, 17, 200, 1]) + Data(count: 80), Data([1, 0, 1, 1]) + Data(count: 80),
    ])
    func `refuses bytes that are no lock, or one that would eat the memory`(bytes: Data) {
        #expect(throws: SealingRefusal.malformed) { try PasswordLock(bytes: bytes) }
    }

    @Test func `refuses a lock of a later version`() {
        #expect(throws: SealingRefusal.unknownVersion) {
            try PasswordLock(bytes: lock.bytes.flipped(at: 0))
        }
    }

    @Test func `a decoy opens to nothing`() {
        let decoy = PasswordLock.decoy(cost: .testing)
        #expect(decoy.bytes.count == lock.bytes.count)
        #expect(throws: SealingRefusal.doesNotOpen) { try decoy.unlock(password: password) }
    }

    @Test func `the standard cost is the one promised, and works`() throws {
        #expect(ScryptCost.standard.stored == Data([17, 8, 1]))
        var generator = SeededGenerator(seed: 2)
        let dear = try PasswordLock.lock(key, password: password, cost: .standard, using: &generator)
        #expect(
            try PasswordLock(bytes: dear.bytes).unlock(password: password).publicKey == key.publicKey)
    }

    @Test func `derives what RFC 7914 says`() throws {
        // §12, third vector.
        let cost = try ScryptCost(stored: Data([14, 8, 1]))
        let key = try cost.derive(64, from: Data("pleaseletmein".utf8), salt: Data("SodiumChloride".utf8))
        let digits = key.withUnsafeBytes { hexadecimal($0) }
        #expect(digits.hasPrefix("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"))
    }
}

@Suite struct PasswordProblemTests {
    @Test(arguments: [
        ("", PasswordProblem.tooShort(minimum: 12)), ("              ", .tooPlain), ("corto", .tooShort(minimum: 12)),
        ("12345678901", .tooShort(minimum: 12)), ("abababababab", .tooPlain),
        (" \u{2003}\u{2002}\t\n \u{2003}       ", .tooPlain),
        (String(repeating: "largo ", count: 200), .tooLong(maximum: 1_024)),
    ])
    func `names what a password lacks`(password: String, problem: PasswordProblem) {
        #expect(PasswordProblem(in: password) == problem)
    }

    @Test(arguments: ["tres gatos y una luna", "123456789012", "ñandúes y búhos"])
    func `takes any long enough password`(password: String) {
        #expect(PasswordProblem(in: password) == nil)
    }
}

@Suite struct RecoveryKitTests {
    private let kit: RecoveryKit

    init() {
        var generator = SeededGenerator(seed: 3)
        kit = RecoveryKit(using: &generator)
    }

    @Test func `prints ten groups of four`() {
        #expect(kit.groups.count == 10)
        #expect(kit.groups.allSatisfy { $0.count == 4 && !$0.contains(where: "ILOU".contains) })
    }

    @Test func `opens a person's key when typed back`() throws {
        let key = try PersonPrivateKey.generate()
        let lock = KeyLock(bytes: try kit.lock(key).bytes)
        let typed = try RecoveryKit(typed: kit.groups.joined(separator: " "))
        #expect(try typed.open(lock).publicKey == key.publicKey)
        var generator = SeededGenerator(seed: 4)
        let other = RecoveryKit(using: &generator)
        #expect(throws: SealingRefusal.doesNotOpen) { try other.open(lock) }
    }

    @Test func `forgives case, gaps and letters that look like digits`() throws {
        for seed in 0..<50 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let kit = RecoveryKit(using: &generator)
            let typed = kit.groups.joined(separator: "–\n").lowercased()
                .replacingOccurrences(of: "0", with: "o").replacingOccurrences(of: "1", with: "l")
            #expect(try RecoveryKit(typed: "  \(typed). ") == kit)
        }
    }

    @Test func `tells what is wrong with a code`() {
        #expect(throws: RecoveryKitProblem.empty) { try RecoveryKit(typed: " - ") }
        #expect(throws: RecoveryKitProblem.wrongLength(8)) { try RecoveryKit(typed: "ABCD-EFGH") }
        #expect(throws: RecoveryKitProblem.typo) {
            try RecoveryKit(typed: String(repeating: "ñ", count: 40))
        }
    }

    @Test func `notices nearly every slip of one character`() {
        let text = Array(kit.groups.joined())
        var unseen = 0
        for place in text.indices {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != text[place] {
                var typed = text
                typed[place] = other
                do {
                    _ = try RecoveryKit(typed: String(typed))
                    unseen += 1
                } catch {}
            }
        }
        // 1,240 slips; one in 256 is about five.
        #expect(unseen < 15)
    }
}
