import Crypto
public import Foundation

/// SHA-256 (FIPS 180-4), in lower-case hexadecimal.
public enum TextHash {
    public static func sha256(_ text: String) -> String { sha256(Data(text.utf8)) }

    public static func sha256(_ bytes: Data) -> String { SHA256.hash(data: bytes).map(hexadecimal).joined() }
}

func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
}

extension Data {
    /// RFC 4648, section 5, without padding: fits a cookie and a URL.
    var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for anything that `base64URL` does not write for `count` bytes.
    init?(base64URL text: String, count: Int) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding),
            bytes.count == count, bytes.base64URL == text
        else { return nil }
        self = bytes
    }
}
