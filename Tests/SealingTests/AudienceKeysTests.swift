import Foundation
import Testing

@testable import Sealing

@Suite struct AudienceKeysTests {
    private let key: AudiencePrivateKey
    private let text = Data("Me pararon por una luz rota.".utf8)

    init() throws {
        key = try AudiencePrivateKey.generate()
    }

    @Test func `opens what was sealed to its audience`() throws {
        let sealed = try key.publicKey.seal(text, context: context())
        #expect(try key.open(SealedCopy(bytes: sealed.bytes), context: context()) == text)
    }

    @Test func `seals with a public key that was stored`() throws {
        let stored = try AudiencePublicKey(rawRepresentation: key.publicKey.rawRepresentation)
        #expect(stored == key.publicKey)
        #expect(try key.open(stored.seal(text, context: context()), context: context()) == text)
    }

    @Test func `seals the same text differently each time`() throws {
        let first = try key.publicKey.seal(text, context: context())
        #expect(try key.publicKey.seal(text, context: context()) != first)
    }

    @Test(arguments: [
        context(story: "cuento2"), context(audience: .legal), context(copy: "original"),
        context(consent: "other"),
        context(story: "cuento1narrative", copy: ""),
    ])
    func `stays closed in another context`(other: SealingContext) throws {
        let sealed = try key.publicKey.seal(text, context: context())
        #expect(throws: SealingRefusal.doesNotOpen) { try key.open(sealed, context: other) }
    }

    @Test func `stays closed to another key`() throws {
        let sealed = try key.publicKey.seal(text, context: context())
        let other = try AudiencePrivateKey.generate()
        #expect(throws: SealingRefusal.doesNotOpen) { try other.open(sealed, context: context()) }
    }

    @Test(arguments: [1, 500, 1_120, 1_121, 2_000, 3_184])
    func `stays closed when a bit was changed`(place: Int) throws {
        let sealed = try key.publicKey.seal(text, context: context())
        let changed = try SealedCopy(bytes: sealed.bytes.flipped(at: place))
        #expect(throws: SealingRefusal.doesNotOpen) { try key.open(changed, context: context()) }
    }

    @Test func `refuses bytes that cannot be a sealed copy`() throws {
        let bytes = try key.publicKey.seal(text, context: context()).bytes
        #expect(throws: SealingRefusal.malformed) { try SealedCopy(bytes: Data()) }
        #expect(throws: SealingRefusal.malformed) { try SealedCopy(bytes: bytes.prefix(1_000)) }
        #expect(throws: SealingRefusal.unknownVersion) {
            try SealedCopy(bytes: Data([2]) + bytes.dropFirst())
        }
    }

    @Test func `refuses a public key of the wrong length`() {
        #expect(throws: SealingFault.publicKeyDamaged) {
            try AudiencePublicKey(rawRepresentation: Data(count: 32))
        }
    }

    @Test func `texts of different lengths below the floor make copies of one length`() throws {
        let short = try key.publicKey.seal(Data("no".utf8), context: context())
        let long = try key.publicKey.seal(Data(count: 2_000), context: context())
        #expect(short.bytes.count == long.bytes.count)
    }

    @Test func `a grant gives its audience key to its person alone`() throws {
        let person = try PersonPrivateKey.generate()
        let grant = try AudienceGrant.seal(key, audience: .legal, to: person.publicKey, person: "ana")
        let stored = try AudienceGrant(bytes: grant.bytes)
        let opened = try stored.open(audience: .legal, with: person, person: "ana")
        #expect(opened.publicKey == key.publicKey)
        let other = try PersonPrivateKey.generate()
        #expect(throws: SealingRefusal.doesNotOpen) {
            try stored.open(audience: .legal, with: other, person: "ana")
        }
        #expect(throws: SealingRefusal.doesNotOpen) {
            try stored.open(audience: .advocate, with: person, person: "ana")
        }
        #expect(throws: SealingRefusal.doesNotOpen) {
            try stored.open(audience: .legal, with: person, person: "luz")
        }
    }
}
