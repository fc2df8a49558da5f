/// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1), but refuses bytes that are not UTF-8 instead
/// of replacing them, so that no word is changed silently.
enum FormDecoder {
    /// More fields than any page has.
    static let mostFields = 2_000

    /// - Throws: ``WebRefusal/notUTF8`` also for a NUL character, ``WebRefusal/tooManyFields``.
    static func decode(_ bytes: some Collection<UInt8>) throws(WebRefusal) -> FormFields {
        var fields = FormFields()
        let pairs = bytes.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= mostFields else { throw .tooManyFields }
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? try text(parts[1]) : ""
            fields.append(value, to: try text(parts[0]))
        }
        return fields
    }

    /// Line ends become `\n`: browsers send `\r\n` whatever was typed.
    private static func text(_ encoded: some Collection<UInt8>) throws(WebRefusal) -> String {
        let decoded = percentDecoded(encoded)
        guard !decoded.contains(0), let text = String(validating: decoded, as: UTF8.self) else { throw .notUTF8 }
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// A `%` that no two hexadecimal digits follow stays as it is.
    private static func percentDecoded(_ encoded: some Collection<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(encoded.count)
        var index = encoded.startIndex
        while index < encoded.endIndex {
            let byte = encoded[index]
            encoded.formIndex(after: &index)
            switch byte {
            case UInt8(ascii: "+"):
                decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = encoded[index...].prefix(2).compactMap(hexadecimal)
                if digits.count == 2 {
                    decoded.append(digits[0] << 4 | digits[1])
                    index = encoded.index(index, offsetBy: 2)
                } else {
                    decoded.append(byte)
                }
            default:
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
