import Testing

@testable import Redaction

@Suite struct ChecksumTests {
    private func digits(_ text: String) -> [UInt8] { text.utf8.map { $0 - 0x30 } }

    @Test func `knows right check digits from wrong ones`() {
        #expect(Checksum.luhn(digits("4111111111111111")))
        #expect(!Checksum.luhn(digits("4111111111111112")))
        #expect(Checksum.guatemalanIdentity(digits("2555123410108")))
        #expect(!Checksum.guatemalanIdentity(digits("2555123420108")))
        #expect(Checksum.salvadoranIdentity(digits("055501239")))
        #expect(!Checksum.salvadoranIdentity(digits("055501238")))
        #expect(Checksum.routing(digits("021555013")))
        #expect(!Checksum.routing(digits("021555014")))
        #expect(Checksum.bankAccount(digits("012555005550123454")))
        #expect(!Checksum.bankAccount(digits("012555005550123455")))
        #expect(Checksum.populationKey(Array("xexx010101hnexxxa4".utf8)))
        #expect(!Checksum.populationKey(Array("xexx010101hnexxxa5".utf8)))
        #expect(Checksum.vehicle(Array("1tste55x4a5550123".utf8)))
        #expect(!Checksum.vehicle(Array("1tste55x5a5550123".utf8)))
    }

    /// A number with a right check digit needs no word before it.
    @Test(arguments: [
        "y ya: ⟦ID:4555 5551 2345 6786⟧ nada más", "era ⟦ID:3755-555123-45679⟧ y ya",
        "dice ⟦ID:OEGA850612MOCRRN01⟧ ahí",
        "dice ⟦ID:2555 12341 0108⟧ ahí", "dice ⟦ID:05550123-9⟧ ahí", "it says ⟦ID:1TSTE55X4A5550123⟧ there",
        "la ⟦ID:402-5550123-7⟧ por si sirve",
    ])
    func `hides a number whose check digit is right without a word before it`(marked: String) throws {
        let engine = try Fixtures.engine.get()
        let text = MarkedText(marked).text
        #expect(MarkedText.marking(text, by: engine) == marked)
        #expect(engine.findings(in: text).map(\.reason) == [.checkedNumber])
    }

    /// People mistype: the word before it is enough.
    @Test(arguments: [
        "mi tarjeta ⟦ID:4555 5555 1234 5677⟧ ya no sirve", "su CURP es ⟦ID:OEGA850612MOCRRN09⟧ y ya",
        "mi DPI ⟦ID:2555 12342 0108⟧ se perdió", "mi DUI ⟦ID:05550123-1⟧ se perdió",
    ])
    func `hides a number with a wrong check digit after a word for it, with less confidence`(marked: String) throws {
        let engine = try Fixtures.engine.get()
        let text = MarkedText(marked).text
        let wrong = engine.findings(in: text)
        #expect(MarkedText.marking(text, by: engine) == marked)
        #expect(wrong.map(\.reason) == [.numberPattern])
        let right = engine.findings(in: "mi DUI 05550123-9 se perdió")
        #expect(right.map(\.reason) == [.checkedNumber])
        #expect((wrong.first?.confidence ?? 1) < (right.first?.confidence ?? 0))
    }
}
