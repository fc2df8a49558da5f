import Foundation

/// A spelling dictionary of stems and endings (Hunspell's `.dic` and `.aff`), written out to all its forms. Prefixes are
/// left out, and so are words with a capital: names.
struct AffixDictionary {
    private struct Ending {
        let strip: [Character]
        let add: String
        /// What the last letters of the stem must be: for each, the letters and whether they are those excluded.
        let condition: [(letters: Set<Character>, excluded: Bool)]
    }

    private var endings: [Character: [Ending]] = [:]
    private let entries: [Substring]

    init(affixes: String, words: String) {
        entries = words.split(separator: "\n").dropFirst().map { $0 }
        for line in affixes.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 5, fields[0] == "SFX", let flag = fields[1].first else { continue }
            endings[flag, default: []].append(
                Ending(
                    strip: fields[2] == "0" ? [] : Array(fields[2]),
                    add: fields[3] == "0" ? "" : String(fields[3].prefix { $0 != "/" }),
                    condition: Self.condition(fields[4])))
        }
    }

    private static func condition(_ text: Substring) -> [(letters: Set<Character>, excluded: Bool)] {
        guard text != "." else { return [] }
        var found: [(letters: Set<Character>, excluded: Bool)] = []
        var rest = text
        while let letter = rest.popFirst() {
            guard letter == "[" else {
                found.append(([letter], false))
                continue
            }
            let inside = rest.prefix { $0 != "]" }
            rest = rest.dropFirst(inside.count + 1)
            let excluded = inside.first == "^"
            found.append((Set(excluded ? inside.dropFirst() : inside), excluded))
        }
        return found
    }

    func forEachForm(_ body: (String) -> Void) {
        for entry in entries {
            let parts = entry.split(separator: "/", maxSplits: 1)
            guard let stem = parts.first, stem.first?.isLowercase == true else { continue }
            body(String(stem))
            guard parts.count == 2 else { continue }
            let letters = Array(stem)
            for flag in parts[1] {
                for ending in endings[flag] ?? [] where Self.fits(ending, letters) {
                    body(String(letters.dropLast(ending.strip.count)) + ending.add)
                }
            }
        }
    }

    private static func fits(_ ending: Ending, _ stem: [Character]) -> Bool {
        guard stem.count >= ending.condition.count, stem.suffix(ending.strip.count) == ending.strip[...] else {
            return false
        }
        return zip(stem.suffix(ending.condition.count), ending.condition).allSatisfy { letter, wanted in
            wanted.letters.contains(letter) != wanted.excluded
        }
    }
}
