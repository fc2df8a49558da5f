import Foundation

extension ReceiptCode {
    /// Longest text that is looked at, in UTF-8 bytes; six words with all their decoration take a tenth.
    private static let longestTyped = 2_000

    /// Reads any face: case, accents, order numbers ("1. perro"), spaces, dashes, commas and line ends do not matter.
    ///
    /// Faces may even be mixed: no word is in both lists, so each means one number.
    public static func parse(_ typed: String) throws(ReceiptProblem) -> ReceiptCode {
        guard typed.utf8.count <= longestTyped else { throw .typo }
        let tokens = tokens(in: typed)
        guard !tokens.isEmpty else { throw .empty }
        guard tokens.count == wordCount else { throw .wrongCount(tokens.count) }
        let numbers = tokens.compactMap(number(of:))
        guard numbers.count == wordCount, let code = ReceiptCode(numbers: numbers) else { throw .typo }
        return code
    }

    /// Words and groups of digits; digits without gaps are cut into fours.
    private static func tokens(in typed: String) -> [String] {
        let pieces = WordList.folded(typed)
            .split { !$0.isLetter && !$0.isNumber }
            .flatMap(runs(in:))
        let kept = withoutOrderNumbers(pieces)
        if kept.contains(where: isWord) || (!kept.isEmpty && kept.allSatisfy { $0.count == 4 }) {
            return kept
        }
        let digits = Array(pieces.joined())
        return stride(from: 0, to: digits.count, by: 4).map {
            String(digits[$0..<min($0 + 4, digits.count)])
        }
    }

    /// "1perro" is an order number and a word.
    private static func runs(in piece: Substring) -> [String] {
        var runs: [String] = []
        for character in piece {
            if let last = runs.last, last.last?.isNumber == character.isNumber {
                runs[runs.count - 1].append(character)
            } else {
                runs.append(String(character))
            }
        }
        return runs
    }

    private static func isWord(_ piece: String) -> Bool { piece.first?.isLetter == true }

    /// A single digit beside words or groups counts the lines of someone's list.
    private static func withoutOrderNumbers(_ pieces: [String]) -> [String] {
        pieces.filter { isWord($0) || $0.count > 1 }
    }

    private static func number(of token: String) -> Int? {
        if isWord(token) {
            return WordList.english.place(of: token) ?? WordList.spanish.place(of: token)
        }
        guard token.utf8.count == 4, let number = Int(token), number < WordList.size else { return nil }
        return number
    }
}
