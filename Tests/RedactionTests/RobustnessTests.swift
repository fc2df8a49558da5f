import Foundation
import Testing

@testable import Redaction

@Suite struct RobustnessTests {
    private func redacted(_ text: String) throws -> String {
        try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish).text
    }

    @Test(arguments: [
        "Me llamo Guada\u{200B}lupe Ortega", "Me llamo \u{202E}Guadalupe\u{202C} Ortega",
        "Me llamo Guadalu\u{0301}pe Ortega", "Me llamo Ｇｕａｄａｌｕｐｅ Ortega", "Me llamo Gu\u{0430}dalupe Ortega",
        "Me llamo Guada\u{00AD}lupe Ortega", "Me llamo Guada\u{0}lupe Ortega",
        "Me llamo G\u{2060}uadalupe Ort\u{2060}ega",
        "Me llamo Gu\u{03B1}dalup\u{0435} \u{039F}rtega", "Me llamo 𝐆𝐮𝐚𝐝𝐚𝐥𝐮𝐩𝐞 𝑂𝑟𝑡𝑒𝑔𝑎",
        "Me llamo Guadalupe\u{0323}\u{0301} Ortega\u{0301}", "Me llamo \u{2066}Guadalupe Ortega\u{2069}",
        "Me llamo Guadalupe\u{FE0F} Ortega\u{200D}",
    ])
    func `hides a name behind marks a reader does not see`(text: String) throws {
        let result = try redacted(text)
        #expect(result.contains("[PERSONA 1]"))
        let seen = result.unicodeScalars.filter { $0.properties.isAlphabetic }
        #expect(String(String.UnicodeScalarView(seen)) == "MellamoPERSONA")
    }

    @Test(arguments: [
        "cel ７１４ ５５５ ０１３９", "cel ⑦①④ ⑤⑤⑤ ⓪①③⑨", "cel ⁷¹⁴ ⁵⁵⁵ ⁰¹³⁹", "cel 714\u{200D} 555 0139", "cel ٧١٤ ٥٥٥ ٠١٣٩",
        "cel 7\u{200B}14-55\u{2060}5-0139",
        "cel 714\u{2011}555\u{2013}0139", "cel 714\u{00A0}555\u{202F}0139", "cel 𝟕𝟏𝟒 𝟓𝟓𝟓 𝟎𝟏𝟑𝟗", "cel 714 555 O139",
        "cel 7l4 555 0l39", "cel 714\u{0301} 555 01\u{0}39",
    ])
    func `hides a number in other figures and behind marks`(text: String) throws {
        #expect(try redacted(text) == "cel [CONTACTO 1]")
    }

    @Test(arguments: [
        "correo ana\u{200B}@correo.example", "correo ａｎａ＠ｃｏｒｒｅｏ．ｅｘａｍｐｌｅ", "correo \u{0430}na@c\u{043E}rreo.example",
    ])
    func `hides an address behind marks`(text: String) throws {
        #expect(try redacted(text) == "correo [CONTACTO 1]")
    }

    @Test func `leaves no mark of a hidden letter behind`() throws {
        #expect(try redacted("Me llamo Jose\u{0301}.") == "Me llamo [PERSONA 1].")
    }

    @Test(
        arguments: [
            [0x4D, 0x65, 0xFF, 0xFE, 0x20, 0xC3], [0xED, 0xA0, 0x80, 0x41], [0xF4, 0x90, 0x80, 0x80],
            [0xC0, 0xAF, 0xE2, 0x82],
        ] as [[UInt8]])
    func `reads bytes that are not UTF-8`(bytes: [UInt8]) throws {
        let name = Array("Me llamo Guadalupe Ortega ".utf8)
        let text = String(decoding: bytes + name + bytes, as: UTF8.self)
        let result = try redacted(text)
        #expect(result.contains("Me llamo [PERSONA 1]"))
    }

    @Test func `survives any bytes and keeps findings in order and in bounds`() throws {
        let engine = try Fixtures.engine.get()
        var state: UInt64 = 1
        for round in 0..<300 {
            let bytes = (0..<(round % 90)).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            var last = 0
            for finding in engine.findings(in: text) {
                #expect(finding.range.lowerBound >= last && !finding.range.isEmpty)
                last = finding.range.upperBound
            }
            #expect(last <= text.unicodeScalars.count)
        }
    }

    @Test(arguments: ["", " ", "\n", "\u{0}", "@", "(", "#", "\u{202E}", "🌽", "a", "1"])
    func `survives the smallest texts`(text: String) throws {
        #expect(try redacted(text) == text)
    }

    @Test func `reads a long word, many signs and many figures in linear time`() throws {
        let engine = try Fixtures.engine.get()
        for unit in [
            "a", "@", "1 ", "a@", "(", "de la ", "a-", "calle ", "manzana 1 ", "uno ", "\u{0301}", "Ana ", "I-247 ",
        ] {
            _ = engine.findings(in: String(repeating: unit, count: 2_000))
        }
    }

    @Test func `hides the text between segments byte for byte`() throws {
        let text = "Me llamo Guadalupe.\r\n\tVivo en 🏠 con mi hermana Rosa Pérez."
        let redacted = try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish)
        let plain = redacted.segments.compactMap { segment -> String? in
            if case .plain(let words) = segment { return words } else { return nil }
        }
        #expect(plain.allSatisfy { text.contains($0) })
    }
}
