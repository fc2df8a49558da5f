import Foundation

/// Whether what still shows of a span tells nothing: only spaces, signs, titles and function words. The definition of
/// the Text Anonymization Benchmark.
enum EssentialCover {
    static func covers(_ mask: [Bool], _ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
        if range.allSatisfy({ mask[$0] || !isWordly(scalars[$0]) }) { return true }
        var left = Set(range.filter { !mask[$0] && !signs.contains(scalars[$0]) })
        let words = words(in: range, of: scalars)
        let minor = words.filter { isMinor(scalars[$0]) }
        if minor.count < words.count {
            for word in minor { left.subtract(word) }
        }
        return left.isEmpty
    }

    /// A letter or figure of any script.
    static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: scalar.properties.numericType != nil
        }
    }

    private static func words(in range: Range<Int>, of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in range where isWordly(scalars[index]) || scalars[index] == "_" {
            if let last = found.last, last.upperBound == index {
                found[found.count - 1] = last.lowerBound..<index + 1
            } else {
                found.append(index..<index + 1)
            }
        }
        return found
    }

    /// A title or function word; a capital letter alone is an initial.
    private static func isMinor(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        if word.count == 1, word.first?.properties.isLowercase != true { return false }
        return minorWords.contains(String(String.UnicodeScalarView(word)).lowercased())
    }

    private static let signs = Set(" ,.-;:/&()[]–'\" ’“”\n\t".unicodeScalars)

    private static let minorWords = Set(
        """
        mr mrs ms no nr about the a an of in on at to by for from with and or as sr sra srta dr dra prof judge miss sir \
        don doña el la los las un una de del en al por para con y e o u
        """.split(separator: " ").map(String.init))
}
