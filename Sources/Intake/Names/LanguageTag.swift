/// The language of a page or a story: a primary language subtag of BCP 47 (ISO 639), such as `en`, `es`, `mam`.
public struct LanguageTag: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    /// Refuses (nil) anything but two or three lower-case ASCII letters.
    public init?(rawValue: String) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard (2...3).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy(letters.contains) else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) { rawValue = known }

    public static let english = LanguageTag(known: "en")
    public static let spanish = LanguageTag(known: "es")
}

extension LanguageTag: CustomStringConvertible {
    public var description: String { rawValue }
}

extension LanguageTag: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension LanguageTag: Codable {}
extension LanguageTag: CodingKeyRepresentable {}
