/// A cell as it stands in a CSV file: made harmless for spreadsheets, quoted where needed.
public struct EncodedCell: Sendable {
    let bytes: [UInt8]

    /// Encodes a value. A row of one empty cell is written as `""`, since an empty line is no row to most readers.
    public init(_ value: String, isAlone: Bool = false) {
        let safe = Array((EncodedCell.looksLikeFormula(value) ? "'" + value : value).utf8)
        bytes = EncodedCell.needsQuotes(safe) || (isAlone && safe.isEmpty) ? EncodedCell.quoted(safe) : safe
    }

    /// Whether a spreadsheet may take the value for a formula: it begins with `=`, `+`, `-`, `@` (also full width), a
    /// tab or a line break, and is not simply a number.
    static func looksLikeFormula(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}": return true
        case "+", "-": return !isNumber(value.unicodeScalars.dropFirst())
        default: return false
        }
    }

    private static func isNumber(_ scalars: Substring.UnicodeScalarView) -> Bool {
        var points = 0
        var digits = 0
        for scalar in scalars {
            if scalar == "." { points += 1 } else if ("0"..."9").contains(scalar) { digits += 1 } else { return false }
        }
        return digits > 0 && points <= 1
    }

    /// Semicolon and tab are quoted too, so that a program that splits on them keeps the cell whole.
    private static func needsQuotes(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x3b || $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }
    }

    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x22]
        for byte in bytes {
            if byte == 0x22 { result.append(0x22) }
            result.append(byte)
        }
        result.append(0x22)
        return result
    }
}
