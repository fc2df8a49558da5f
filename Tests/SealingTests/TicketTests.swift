import Foundation
import Testing

@testable import Sealing

@Suite struct DraftTicketTests {
    private let ticket: DraftTicket
    private let answers = Data(#"{"historia":"hola"}"#.utf8)

    init() {
        var generator = SeededGenerator(seed: 1)
        ticket = DraftTicket(using: &generator)
    }

    @Test func `finds and opens its draft with the cookie alone`() throws {
        let locked = try ticket.lock(answers)
        let returned = try #require(DraftTicket(cookie: ticket.cookie))
        #expect(returned == ticket)
        #expect(returned.idHash == ticket.idHash)
        #expect(try returned.open(locked) == answers)
    }

    @Test func `a locked draft shows no word and little of its length`() throws {
        let locked = try ticket.lock(answers)
        #expect(locked.range(of: Data("historia".utf8)) == nil)
        #expect(try ticket.lock(Data()).count == locked.count)
    }

    @Test func `stays closed to another ticket, or changed`() throws {
        var generator = SeededGenerator(seed: 2)
        let other = DraftTicket(using: &generator)
        let locked = try ticket.lock(answers)
        #expect(throws: SealingRefusal.doesNotOpen) { try other.open(locked) }
        #expect(throws: SealingRefusal.doesNotOpen) { try ticket.open(locked.flipped(at: 40)) }
        #expect(throws: SealingRefusal.malformed) { try ticket.open(Data()) }
        #expect(throws: SealingRefusal.unknownVersion) { try ticket.open(locked.flipped(at: 0)) }
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 44), String(repeating: "ñ", count: 43), "a b",
    ])
    func `refuses a cookie that it did not write`(cookie: String) {
        #expect(DraftTicket(cookie: cookie) == nil)
    }

    @Test func `refuses another spelling of the same bytes`() {
        // The last of 43 characters carries four bits; the two left over must be zero.
        #expect(DraftTicket(cookie: String(repeating: "A", count: 43)) != nil)
        #expect(DraftTicket(cookie: String(repeating: "A", count: 42) + "B") == nil)
    }

    @Test func `a draft's cookie opens no session`() throws {
        let session = try #require(SessionTicket(cookie: ticket.cookie))
        #expect(session.idHash != ticket.idHash)
        #expect(throws: SealingRefusal.doesNotOpen) {
            try session.open(try ticket.lock(Data(count: 32)))
        }
    }
}

@Suite struct SessionTicketTests {
    @Test func `keeps a private key for the browser that has the cookie`() throws {
        var generator = SeededGenerator(seed: 3)
        let ticket = SessionTicket(using: &generator)
        let key = try PersonPrivateKey.generate()
        let locked = try ticket.lock(key)
        let returned = try #require(SessionTicket(cookie: ticket.cookie))
        #expect(try returned.open(locked).publicKey == key.publicKey)
        let other = SessionTicket(using: &generator)
        #expect(throws: SealingRefusal.doesNotOpen) { try other.open(locked) }
    }
}

@Suite struct SetupTokenTests {
    @Test func `is known by its hash after a link brought it back`() throws {
        var generator = SeededGenerator(seed: 4)
        let token = SetupToken(using: &generator)
        let returned = try #require(SetupToken("\(token)"))
        #expect(returned.hash == token.hash)
        #expect(token.hash.count == 64 && !token.hash.contains(token.description))
        #expect(SetupToken(token.description + "x") == nil)
    }
}

@Suite struct FormTokensTests {
    private let tokens = FormTokens(key: Data(repeating: 9, count: 32))

    @Test func `are accepted for their purpose and owner only`() {
        let token = tokens.token(for: "abc", purpose: "save")
        #expect(tokens.accepts(token, for: "abc", purpose: "save"))
        #expect(!tokens.accepts(token, for: "abc", purpose: "send"))
        #expect(!tokens.accepts(token, for: "abd", purpose: "save"))
        #expect(!tokens.accepts(token, for: "abcs", purpose: "ave"))
        #expect(!FormTokens(key: Data(count: 32)).accepts(token, for: "abc", purpose: "save"))
    }

    @Test(arguments: ["", "AAAA", String(repeating: "A", count: 43), "%00", String(repeating: "x", count: 9_999)])
    func `refuses what it did not make`(text: String) {
        #expect(!tokens.accepts(text, for: "", purpose: "save"))
    }
}
