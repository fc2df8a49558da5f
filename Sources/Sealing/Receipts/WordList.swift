import Foundation

/// 2,048 ordinary words of a language, each standing for 11 bits by its place in the list.
///
/// No word is in both lists, and none becomes another of its list by losing its accents: each word, however typed,
/// means one number.
struct WordList: Sendable {
    static let size = 2_048

    /// Alphabetical, in lower case, with accents.
    let words: [String]
    private let places: [String: Int]

    static let english = WordList(PackageResources.en_txt)
    static let spanish = WordList(PackageResources.es_txt)

    private init(_ file: [UInt8]) {
        words = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
        places = Dictionary(
            words.enumerated().map { (Self.folded($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The number that a word stands for, 0 to 2,047; nil when it is not in the list.
    func place(of folded: String) -> Int? { places[folded] }

    /// Lower case without accents: what people type on a telephone, or say to someone who writes.
    static func folded(_ text: some StringProtocol) -> String {
        let marks = Unicode.GeneralCategory.nonspacingMark
        let decomposed = String(text).decomposedStringWithCompatibilityMapping.lowercased()
            .unicodeScalars
        return String(
            String.UnicodeScalarView(decomposed.filter { $0.properties.generalCategory != marks }))
    }
}
