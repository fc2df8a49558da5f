import Foundation
import Redaction

/// Retypes a text: without capitals, in capitals only, without accents, with capitals only where sentences begin,
/// misspelled. The numbers are the share of texts that each is done to.
struct Restyler {
    let lower: Double
    let upper: Double
    let plain: Double
    let sentences: Double
    /// Beside the others.
    let misspelled: Double

    func apply(to text: inout AnnotatedText, _ random: inout SeededGenerator) {
        if random.chance(misspelled) {
            edit(&text) { piece in
                guard !piece.isKept else { return }
                let share = piece.kind == nil ? 0.12 : 0.06
                piece.text = Misspeller.misspelled(piece.text, share: share, using: &random)
            }
        }
        let draw = Double.random(in: 0..<1, using: &random)
        if draw < lower {
            lowered(&text, &random)
        } else if draw < lower + upper {
            edit(&text) { $0.text = $0.text.uppercased() }
        } else if draw < lower + upper + plain {
            edit(&text) { $0.text = Self.withoutAccents($0.text) }
        } else if draw < lower + upper + plain + sentences {
            capitalizeSentences(&text)
        }
    }

    private func lowered(_ text: inout AnnotatedText, _ random: inout SeededGenerator) {
        let accents = random.chance(0.25)
        let signs = random.chance(0.7)
        edit(&text) { piece in
            piece.text = piece.text.lowercased()
            if !accents { piece.text = Self.withoutAccents(piece.text) }
            if !signs, piece.kind == nil { piece.text.removeAll { ",.;¿¡".contains($0) } }
        }
    }

    /// As a telephone does by itself: no capital but after a full stop.
    private func capitalizeSentences(_ text: inout AnnotatedText) {
        var opens = true
        edit(&text) { piece in
            piece.text = String(
                piece.text.lowercased().map { letter in
                    if ".?!\n".contains(letter) { opens = true }
                    guard letter.isLetter || letter.isNumber, opens else { return letter }
                    opens = false
                    return letter.uppercased().first ?? letter
                })
        }
    }

    private func edit(_ text: inout AnnotatedText, _ change: (inout AnnotatedText.Piece) -> Void) {
        for index in text.pieces.indices { change(&text.pieces[index]) }
    }

    private static func withoutAccents(_ text: String) -> String {
        text.folding(options: .diacriticInsensitive, locale: nil)
    }
}
