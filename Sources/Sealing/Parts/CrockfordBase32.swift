import Foundation

/// Douglas Crockford's base 32 (https://www.crockford.com/base32.html): five bits a character, made to be read aloud.
enum CrockfordBase32 {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// `bytes` is a multiple of five bytes long, so that no bits are left over.
    static func text(_ bytes: Data) -> String {
        var text = ""
        var (held, bits) = (0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[held >> bits & 31])
            }
            held &= (1 << bits) - 1
        }
        return text
    }

    /// Nil for a character outside the alphabet; confusable ones are read as what they were mistaken for.
    static func bytes(_ text: String) -> Data? {
        var bytes = Data()
        var (held, bits) = (0, 0)
        for character in text.uppercased() {
            guard let value = alphabet.firstIndex(of: meant(character)) else { return nil }
            held = held << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> bits & 255))
            }
            held &= (1 << bits) - 1
        }
        return bytes
    }

    private static func meant(_ character: Character) -> Character {
        if character == "O" { return "0" }
        if character == "I" || character == "L" { return "1" }
        return character == "U" ? "V" : character
    }
}
