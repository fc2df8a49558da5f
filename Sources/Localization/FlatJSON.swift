import Foundation

/// The keys of a flat JSON object of texts, in the order of the file and with their repetitions: `JSONDecoder` keeps
/// only one of two equal keys.
enum FlatJSON {
    /// `text` has to be such an object already. Linear in its length.
    static func keys(in text: String) -> [String] {
        var keys: [String] = []
        var string: [UInt8] = []
        var isInside = false
        var isEscaped = false
        for byte in text.utf8 {
            if !isInside {
                if byte == UInt8(ascii: ":") { keys.append(unescaped(string)) }
                isInside = byte == UInt8(ascii: "\"")
                if isInside { string = [] }
            } else if byte == UInt8(ascii: "\""), !isEscaped {
                isInside = false
            } else {
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                string.append(byte)
            }
        }
        return keys
    }

    private static func unescaped(_ bytes: [UInt8]) -> String {
        let raw = String(decoding: bytes, as: UTF8.self)
        guard raw.contains("\\") else { return raw }
        do { return try JSONDecoder().decode(String.self, from: Data("\"\(raw)\"".utf8)) } catch { return raw }
    }
}
