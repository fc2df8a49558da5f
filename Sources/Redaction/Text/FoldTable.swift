import Foundation

/// How each Unicode scalar looks to a reader: its plain lower-case Latin letter, digit or sign, or nothing at all.
///
/// Folding removes case, accents, full-width and mathematical forms, and reads Greek and Cyrillic look-alikes as the
/// Latin letters they resemble, so that a name cannot hide behind its spelling. Zero-width, bidirectional and combining
/// marks are invisible. A letter of another script becomes a byte from 0x80 up, so that its words can still be compared.
package struct FoldTable: Sendable {
    /// Low byte: the folded character, 0 when invisible. Bit 8: upper case. Bit 9: carries a mark, or is one.
    private let entries: [UInt16]

    static let upperCase: UInt16 = 0x100
    static let marked: UInt16 = 0x200
    /// Any sign without a meaning for redaction.
    static let sign: UInt8 = 0x7F
    private static let tableEnd = 0x2500

    package init() {
        var table = [UInt16](repeating: 0, count: Self.tableEnd)
        for value in 0..<Self.tableEnd {
            table[value] = Self.entry(for: UInt32(value))
        }
        for (look, letter) in Self.lookalikes {
            table[Int(look.value)] = UInt16(letter.asciiValue ?? Self.sign) | (table[Int(look.value)] & Self.upperCase)
        }
        entries = table
    }

    @inline(__always)
    func fold(_ scalar: UInt32) -> UInt16 {
        scalar < UInt32(Self.tableEnd) ? entries[Int(scalar)] : Self.farEntry(for: scalar)
    }

    private static let lookalikes: [(Unicode.Scalar, Character)] = Array(
        zip(
            "АВЕКМНОРСТУХІЈЅавекмнорстухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρßæøđłıþðÆØĐŁÞÐœŒ".unicodeScalars,
            "abekmhopctyxijsabekmhopctyxijsabezhikmnoptyxaoivpsaodlitdaodltdoo"
        )
    )

    private static func entry(for value: UInt32) -> UInt16 {
        guard let scalar = Unicode.Scalar(value) else { return UInt16(sign) }
        if value < 0x80 { return asciiEntry(UInt8(value)) }
        let properties = scalar.properties
        if properties.isWhitespace { return UInt16(UInt8(ascii: " ")) }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return marked
        case .format, .control, .unassigned: return 0
        case .decimalNumber: return UInt16(0x30) + UInt16(properties.numericValue ?? 0)
        // Raised, lowered and circled digits.
        case .otherNumber where properties.numericType == .digit:
            return UInt16(0x30) + UInt16(properties.numericValue ?? 0)
        case .dashPunctuation: return UInt16(UInt8(ascii: "-"))
        case .initialPunctuation, .finalPunctuation: return quoteEntry(value)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter: break
        default: return specialSign(value)
        }
        let upper: UInt16 = properties.isUppercase ? upperCase : 0
        let decomposes = value < 0x250 || (0x1D00...0x1FFF).contains(value) || value >= 0x2000
        guard decomposes else {
            return UInt16(
                0x80 | UInt8(truncatingIfNeeded: (properties.lowercaseMapping.unicodeScalars.first ?? scalar).value))
                | upper
        }
        let plain = String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars.first ?? scalar
        if plain.isASCII, plain != scalar, plain.properties.isAlphabetic {
            return UInt16(UInt8(plain.value) | 0x20) | upper | marked
        }
        return UInt16(
            0x80 | UInt8(truncatingIfNeeded: (properties.lowercaseMapping.unicodeScalars.first ?? scalar).value))
            | upper
    }

    private static func asciiEntry(_ byte: UInt8) -> UInt16 {
        switch byte {
        case 0x0A, 0x0D: return 0x0A
        case 0x09, 0x0B, 0x0C: return 0x20
        case 0..<0x20, 0x7F: return 0
        case 0x41...0x5A: return UInt16(byte | 0x20) | upperCase
        default: return UInt16(byte)
        }
    }

    private static func quoteEntry(_ value: UInt32) -> UInt16 {
        value == 0x2018 || value == 0x2019 ? UInt16(UInt8(ascii: "'")) : UInt16(UInt8(ascii: "\""))
    }

    private static func specialSign(_ value: UInt32) -> UInt16 {
        switch value {
        case 0x60, 0xB4, 0x2BC: UInt16(UInt8(ascii: "'"))
        case 0x2044, 0x2215: UInt16(UInt8(ascii: "/"))
        case 0xBA, 0xB0: UInt16(UInt8(ascii: "o")) | marked
        case 0xAA: UInt16(UInt8(ascii: "a")) | marked
        case 0x2028, 0x2029: 0x0A
        default: UInt16(sign)
        }
    }

    /// Scalars beyond the table: full-width and mathematical forms by rule, other scripts as letters, the rest as signs.
    private static func farEntry(for value: UInt32) -> UInt16 {
        switch value {
        case 0xFF10...0xFF19: return UInt16(value - 0xFF10 + 0x30)
        case 0xFF01...0xFF5E: return asciiEntry(UInt8(value - 0xFF01 + 0x21)) | marked
        case 0x1D7CE...0x1D7FF: return UInt16((value - 0x1D7CE) % 10 + 0x30)
        case 0x1D400...0x1D6A3:
            let letter = (value - 0x1D400) % 52
            return letter < 26 ? UInt16(letter + 0x61) | upperCase | marked : UInt16(letter - 26 + 0x61) | marked
        case 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF: return marked
        case 0xFEFF, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF, 0xFFF9...0xFFFB: return 0
        case 0x3000: return 0x20
        case 0x3002: return UInt16(UInt8(ascii: "."))
        case 0x3400...0x9FFF, 0xA000...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE, 0x10000...0x10FFF, 0x20000...0x3FFFF,
            0x3041...0x30FF:
            return UInt16(0x80 | UInt8(truncatingIfNeeded: value & 0x7F))
        default: return UInt16(sign)
        }
    }
}
