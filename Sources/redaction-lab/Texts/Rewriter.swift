import Foundation
import Redaction

/// Rewrites a training text so that the learner sees contexts, not names and not one style of typing: new names and
/// towns, no capitals, no accents, only capitals, fewer signs.
struct Rewriter {
    let pool: NamePool

    func rewritten(_ text: AnnotatedText, using random: inout SeededGenerator) -> AnnotatedText {
        var text = text
        if text.register == .testimony {
            if random.chance(0.6) { renamePeople(&text, &random) }
            if random.chance(0.4) { renameTowns(&text, &random) }
            restyle(&text, lower: 0.3, upper: 0.1, plain: 0.15, &random)
        } else if text.register == .general {
            restyle(&text, lower: 0.35, upper: 0.05, plain: 0.05, &random)
        } else {
            restyle(&text, lower: 0.05, upper: 0.02, plain: 0.03, &random)
        }
        return text
    }

    private func restyle(
        _ text: inout AnnotatedText, lower: Double, upper: Double, plain: Double, _ random: inout SeededGenerator
    ) {
        let draw = Double.random(in: 0..<1, using: &random)
        if draw < lower {
            let accents = random.chance(0.25)
            let signs = random.chance(0.7)
            for index in text.pieces.indices {
                var piece = text.pieces[index].text.lowercased()
                if !accents { piece = piece.folding(options: .diacriticInsensitive, locale: nil) }
                if !signs, text.pieces[index].kind == nil { piece.removeAll { ",.;¿¡".contains($0) } }
                text.pieces[index].text = piece
            }
        } else if draw < lower + upper {
            for index in text.pieces.indices { text.pieces[index].text = text.pieces[index].text.uppercased() }
        } else if draw < lower + upper + plain {
            for index in text.pieces.indices {
                text.pieces[index].text = text.pieces[index].text.folding(options: .diacriticInsensitive, locale: nil)
            }
        }
    }

    private func renameTowns(_ text: inout AnnotatedText, _ random: inout SeededGenerator) {
        var drawn: [String: String] = [:]
        for index in text.pieces.indices where text.pieces[index].kind == .location {
            let old = text.pieces[index].text
            guard pool.isCity(old) else { continue }
            let new = drawn[NamePool.plain(old)] ?? pool.cities.randomElement(using: &random) ?? old
            drawn[NamePool.plain(old)] = new
            text.pieces[index].text = Self.cased(new, like: old)
        }
    }

    private static let kept: Set<String> = [
        "de", "del", "la", "las", "los", "el", "y", "da", "do", "dos", "jr", "sr", "vda", "viuda", "van", "von", "al",
        "big", "ii", "iii", "iv",
    ]

    private func renamePeople(_ text: inout AnnotatedText, _ random: inout SeededGenerator) {
        var drawn: [String: String] = [:]
        for index in text.pieces.indices where text.pieces[index].kind == .person {
            var words = text.pieces[index].text.components(separatedBy: " ")
            for position in words.indices {
                let core = words[position].filter { $0.isLetter }
                let key = NamePool.plain(core)
                guard core.count >= 3, core.count == words[position].filter({ !",.".contains($0) }).count,
                    !Self.kept.contains(key)
                else { continue }
                let isFamily = pool.isSurname(core) && !(pool.isGiven(core) && position == 0)
                let isGiven = pool.isGiven(core) || position == 0
                let source = isFamily || !isGiven ? pool.surnames : pool.given
                let new = drawn[key] ?? source.randomElement(using: &random) ?? core
                drawn[key] = new
                words[position] = words[position].replacingOccurrences(of: core, with: Self.cased(new, like: core))
            }
            text.pieces[index].text = words.joined(separator: " ")
        }
    }

    private static func cased(_ new: String, like old: String) -> String {
        if old == old.lowercased() { return new.lowercased() }
        if old.count > 1, old == old.uppercased() { return new.uppercased() }
        return new
    }
}
