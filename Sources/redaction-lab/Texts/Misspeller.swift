import Foundation

/// Writes words as they are written in a hurry or by ear: letters that sound alike, doubled, dropped, swapped.
enum Misspeller {
    private static let alike: [(String, String)] = [
        ("b", "v"), ("v", "b"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("ll", "y"), ("y", "ll"), ("h", ""),
        ("qu", "k"), ("ge", "je"), ("gi", "ji"), ("x", "s"), ("ph", "f"), ("ee", "ea"), ("ie", "ei"), ("ck", "k"),
        ("ou", "u"), ("igh", "ite"), ("mm", "m"), ("tt", "t"), ("ss", "s"), ("rr", "r"), ("n", "nn"), ("m", "mm"),
    ]

    static func misspelled(_ word: String, using random: inout SeededGenerator) -> String {
        guard word.count >= 4 else { return word }
        if random.chance(0.6) {
            let start = Int.random(in: 0..<alike.count, using: &random)
            for step in 0..<alike.count {
                let (from, to) = alike[(start + step) % alike.count]
                if let found = word.range(of: from, from: word.index(after: word.startIndex)) {
                    return word.replacingCharacters(in: found, with: to)
                }
            }
        }
        var letters = Array(word)
        let place = Int.random(in: 1..<letters.count - 1, using: &random)
        if random.chance(0.5) { letters.remove(at: place) } else { letters.swapAt(place, place + 1) }
        return String(letters)
    }

    /// A text in which some words are misspelled.
    static func misspelled(_ text: String, share: Double, using random: inout SeededGenerator) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let isPlain = word.allSatisfy { $0.isLetter }
            return isPlain && random.chance(share) ? misspelled(String(word), using: &random) : String(word)
        }.joined(separator: " ")
    }
}

extension String {
    fileprivate func range(of part: String, from start: Index) -> Range<Index>? {
        var index = start
        while index < endIndex {
            if self[index...].hasPrefix(part), let end = self.index(index, offsetBy: part.count, limitedBy: endIndex) {
                return index..<end
            }
            index = self.index(after: index)
        }
        return nil
    }
}
