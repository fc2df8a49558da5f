import Foundation
import Redaction

/// Rewrites a training text so that the learner sees contexts, not names and not one style of typing: new names and
/// towns, and another way to type.
struct Rewriter {
    let pool: NamePool

    func rewritten(_ text: AnnotatedText, using random: inout SeededGenerator) -> AnnotatedText {
        var text = text
        switch text.register {
        case .testimony:
            if random.chance(0.6) { renamePeople(&text, &random) }
            if random.chance(0.4) { renameTowns(&text, &random) }
            Restyler(lower: 0.28, upper: 0.1, plain: 0.12, sentences: 0.06, misspelled: 0.12).apply(to: &text, &random)
        case .general:
            Restyler(lower: 0.35, upper: 0.05, plain: 0.05, sentences: 0, misspelled: 0).apply(to: &text, &random)
        case .judgment, .clinical:
            Restyler(lower: 0.05, upper: 0.02, plain: 0.03, sentences: 0, misspelled: 0).apply(to: &text, &random)
        }
        return text
    }

    private func renameTowns(_ text: inout AnnotatedText, _ random: inout SeededGenerator) {
        var drawn: [String: String] = [:]
        for index in text.pieces.indices where text.pieces[index].kind == .location {
            let old = text.pieces[index].text
            guard pool.isCity(old) else { continue }
            let new = drawn[NamePool.plain(old)] ?? pool.town(using: &random)
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
                let new = drawn[key] ?? pool.name(given: isGiven && !isFamily, using: &random)
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
