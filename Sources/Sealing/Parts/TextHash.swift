import Crypto
public import Foundation

/// Names a text by its content: the hash of a consent text says later which words a person agreed to.
public enum TextHash {
    /// SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.
    public static func sha256(_ text: String) -> String {
        sha256(Data(text.utf8))
    }

    /// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
    public static func sha256(_ bytes: Data) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return bytes.reduce(into: "") { text, byte in
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
}
