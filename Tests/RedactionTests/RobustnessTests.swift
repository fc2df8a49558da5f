import Foundation
import Testing

@testable import Redaction

@Suite struct RobustnessTests {
    @Test(arguments: [
        "Me llamo Guada\u{200B}lupe Ortega", "Me llamo \u{202E}Guadalupe\u{202C} Ortega",
        "Me llamo Guadalu\u{0301}pe Ortega",
        "Me llamo Ｇｕａｄａｌｕｐｅ Ortega", "Me llamo Gu\u{0430}dalupe Ortega",
    ])
    func `hides a name behind marks a reader does not see`(text: String) throws {
        let redacted = try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish)
        #expect(redacted.text.contains("[PERSONA 1]"))
        #expect(!redacted.text.contains("Ortega"))
    }

    @Test(arguments: ["cel ７１４ ５５５ ０１３９", "cel 714\u{200D} 555 0139", "cel ٧١٤ ٥٥٥ ٠١٣٩"])
    func `hides a number in other figures`(text: String) throws {
        let redacted = try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish)
        #expect(redacted.text == "cel [CONTACTO 1]")
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
        #expect(try Fixtures.engine.get().redact(text, vocabulary: Fixtures.spanish).text == text)
    }

    @Test func `reads a long word, many signs and many figures in linear time`() throws {
        let engine = try Fixtures.engine.get()
        for unit in ["a", "@", "1 ", "a@", "(", "de la "] {
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
