import Foundation

/// RFC 4648 §5, without padding: what a cookie, a link and a form field take as they are.
enum Base64URL {
    static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString()
            .replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// The bytes, if `text` is exactly what `text(_:)` writes for `count` bytes; nil for any other spelling.
    static func bytes(_ text: String, count: Int) -> Data? {
        guard text.utf8.count <= 2 * count + 4 else { return nil }
        let standard = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(
            of: "_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: standard + padding), bytes.count == count,
            self.text(bytes) == text
        else { return nil }
        return bytes
    }
}
