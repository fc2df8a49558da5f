import Foundation

/// 2,048 ordinary words of a language: eleven bits each.
struct ReceiptWords: Sendable {
    static let count = 2_048

    static let english = ReceiptWords(PackageResources.en_txt)
    static let spanish = ReceiptWords(PackageResources.es_txt)

    private let words: [String]
    private let indices: [String: Int]

    private init(_ file: [UInt8]) {
        words = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        indices = Dictionary(
            zip(words.map(Self.folded), words.indices), uniquingKeysWith: { first, _ in first })
        precondition(words.count == Self.count && indices.count == Self.count, "a word list of another size")
    }

    subscript(index: Int) -> String { words[index] }

    func index(of word: String) -> Int? { indices[Self.folded(word)] }

    /// Without case and accents, as a hurried hand writes.
    static func folded(_ word: String) -> String {
        word.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
}
